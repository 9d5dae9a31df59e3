import { buildCatalogue } from './catalogue';
import { indexCatalogue } from './catalogue-index';
import type { AssociationRef, DraftRow, Pair } from './limit';

export const DEALS_TO_CONTACTS: Pair = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
export const CONTACTS_TO_DEALS: Pair = { fromObjectTypeId: '0-1', toObjectTypeId: '0-3' };
export const CONTACTS_TO_CONTACTS: Pair = { fromObjectTypeId: '0-1', toObjectTypeId: '0-1' };
export const CONTRACTS_TO_CONTACTS: Pair = { fromObjectTypeId: '2-11', toObjectTypeId: '0-1' };
export const CONTRACTS_TO_CONTRACTS: Pair = { fromObjectTypeId: '2-11', toObjectTypeId: '2-11' };

/** A portal with a custom object, labels of every kind, and a type id that two categories share. */
export const TEST_CATALOGUE = buildCatalogue({
  schemas: [
    {
      objectTypeId: '2-11',
      name: 'contracts',
      fullyQualifiedName: 'p123_contracts',
      singular: 'Contract',
      plural: 'Contracts',
      associations: [
        plain(CONTRACTS_TO_CONTACTS, 277, 'contracts_to_contact'),
        plain({ fromObjectTypeId: '0-1', toObjectTypeId: '2-11' }, 278, 'contracts_to_contact'),
      ],
    },
  ],
  labels: [
    labels(DEALS_TO_CONTACTS, [35, 'Decision maker'], [37, 'Billing contact'], [39, 'Legal']),
    labels(CONTACTS_TO_DEALS, [36, 'Decides'], [38, 'Pays'], [40, 'Legal']),
    labels(CONTACTS_TO_CONTACTS, [51, 'Partner'], [52, 'Partner'], [53, 'Manager'], [54, 'Report']),
    labels(CONTRACTS_TO_CONTACTS, [277, null], [279, 'Signatory']),
    labels(CONTRACTS_TO_CONTRACTS, [71, null], [72, null], [73, 'Follows'], [74, 'Precedes']),
  ],
});

export const TEST_INDEX = indexCatalogue(TEST_CATALOGUE);

/** HubSpot's own type of deals → contacts, and one of its labels. */
export const ANY_OF_DEALS = refOf(DEALS_TO_CONTACTS, 3, 'HUBSPOT_DEFINED');
export const DECISION_MAKER = refOf(DEALS_TO_CONTACTS, 35, 'USER_DEFINED');
export const BILLING = refOf(DEALS_TO_CONTACTS, 37, 'USER_DEFINED');
export const PARTNER = refOf(CONTACTS_TO_CONTACTS, 51, 'USER_DEFINED');
export const PARTNER_TWIN = refOf(CONTACTS_TO_CONTACTS, 52, 'USER_DEFINED');
export const MANAGER = refOf(CONTACTS_TO_CONTACTS, 53, 'USER_DEFINED');
export const ANY_OF_CONTRACTS = refOf(CONTRACTS_TO_CONTRACTS, 71, 'USER_DEFINED');
export const ANY_OF_CONTRACTS_TWIN = refOf(CONTRACTS_TO_CONTRACTS, 72, 'USER_DEFINED');
export const FOLLOWS = refOf(CONTRACTS_TO_CONTRACTS, 73, 'USER_DEFINED');

/** Rows numbered from 1. */
export function draftOf(
  ...rows: readonly (readonly [AssociationRef, DraftRow['limit']])[]
): readonly DraftRow[] {
  return rows.map(([ref, limit], position) => ({ ...ref, rowNumber: position + 1, limit }));
}

function refOf(pair: Pair, typeId: number, category: AssociationRef['category']): AssociationRef {
  return { ...pair, category, typeId };
}

function plain(pair: Pair, typeId: number, name: string) {
  return { ...pair, typeId, category: 'USER_DEFINED' as const, name };
}

function labels(pair: Pair, ...rows: readonly (readonly [number, string | null])[]) {
  const category = 'USER_DEFINED' as const;
  return { pair, rows: rows.map(([typeId, label]) => ({ category, typeId, label })) };
}
