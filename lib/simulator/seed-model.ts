import type {
  Category,
  CustomObject,
  Definition,
  Direction,
  RecordCounts,
  TypeLimit,
} from './portal-state';

/** Two portals of one company have the same objects and labels under other ids. */
export type SeedIds = {
  readonly contracts: string;
  readonly sites: string;
  /** Of the first of all labels; each takes two. */
  readonly firstTypeId: number;
  /** Of Signatory and all after it. */
  readonly signatoryTypeId: number;
};

/** HubSpot's own 279 is contacts → companies: a type id alone names nothing. */
export const PRODUCTION_IDS: SeedIds = {
  contracts: '2-31870015',
  sites: '2-31870042',
  firstTypeId: 141,
  signatoryTypeId: 279,
};

export const SANDBOX_IDS: SeedIds = {
  contracts: '2-40120007',
  sites: '2-40120009',
  firstTypeId: 21,
  signatoryTypeId: 61,
};

const CONTACTS = '0-1';
const COMPANIES = '0-2';
const DEALS = '0-3';
const TICKETS = '0-5';

const DEALS_TO_CONTACTS = { fromObjectTypeId: DEALS, toObjectTypeId: CONTACTS };
const COMPANIES_TO_CONTACTS = { fromObjectTypeId: COMPANIES, toObjectTypeId: CONTACTS };
const CONTACTS_TO_COMPANIES = { fromObjectTypeId: CONTACTS, toObjectTypeId: COMPANIES };
const CONTACTS_TO_CONTACTS = { fromObjectTypeId: CONTACTS, toObjectTypeId: CONTACTS };
const TICKETS_TO_CONTACTS = { fromObjectTypeId: TICKETS, toObjectTypeId: CONTACTS };

export function seedObjects({ contracts, sites }: SeedIds): readonly CustomObject[] {
  return [
    { objectTypeId: contracts, name: 'contracts', singular: 'Contract', plural: 'Contracts' },
    { objectTypeId: sites, name: 'sites', singular: 'Site', plural: 'Sites' },
  ];
}

export function seedDefinitions(ids: SeedIds): readonly Definition[] {
  const { firstTypeId: first, signatoryTypeId: signatory } = ids;
  const contractsToContacts = { fromObjectTypeId: ids.contracts, toObjectTypeId: CONTACTS };
  const sitesToContacts = { fromObjectTypeId: ids.sites, toObjectTypeId: CONTACTS };
  return [
    define(DEALS_TO_CONTACTS, first, ['decision_maker', 'Decision maker']),
    define(DEALS_TO_CONTACTS, first + 2, ['billing_contact', 'Billing contact']),
    define(DEALS_TO_CONTACTS, first + 4, ['legal', 'Legal']),
    define(COMPANIES_TO_CONTACTS, first + 6, ['company_billing_contact', 'Billing contact']),
    define(COMPANIES_TO_CONTACTS, first + 8, ['employer', 'Employer', 'Employee']),
    define(CONTACTS_TO_CONTACTS, first + 10, ['referral_partner', 'Referral partner']),
    define(CONTACTS_TO_CONTACTS, first + 12, ['manager', 'Manager', 'Report']),
    define(contractsToContacts, first + 14, ['contract_to_contact', null]),
    define(contractsToContacts, signatory, ['signatory', 'Signatory']),
    define(sitesToContacts, signatory + 2, ['site_to_contact', null]),
    define(sitesToContacts, signatory + 4, ['site_owner', 'Owner']),
    define(sitesToContacts, signatory + 6, ['site_manager', 'Site manager']),
    define(sitesToContacts, signatory + 8, ['site_electrician', 'Electrician']),
    define(sitesToContacts, signatory + 10, ['site_roofer', 'Roofer']),
    define(sitesToContacts, signatory + 12, ['site_key_holder', 'Key holder']),
    define(sitesToContacts, signatory + 14, ['site_grid_operator', 'Grid operator']),
  ];
}

/** The id that the next label gets. */
export function seedNextTypeId(ids: SeedIds): number {
  return ids.signatoryTypeId + 16;
}

/** As the limits stand today: Decision maker, contacts → companies and tickets → contacts drifted. */
export function demoLimits({ contracts, firstTypeId, signatoryTypeId }: SeedIds): TypeLimit[] {
  const contractsToContacts = { fromObjectTypeId: contracts, toObjectTypeId: CONTACTS };
  return [
    limit({ fromObjectTypeId: DEALS, toObjectTypeId: COMPANIES }, 'HUBSPOT_DEFINED', [341, 1]),
    limit(DEALS_TO_CONTACTS, 'HUBSPOT_DEFINED', [3, 10]),
    limit(DEALS_TO_CONTACTS, 'USER_DEFINED', [firstTypeId, 5]),
    limit(DEALS_TO_CONTACTS, 'USER_DEFINED', [firstTypeId + 2, 1]),
    limit(COMPANIES_TO_CONTACTS, 'HUBSPOT_DEFINED', [930, 3]),
    limit(CONTACTS_TO_COMPANIES, 'HUBSPOT_DEFINED', [279, 8]),
    limit(CONTACTS_TO_CONTACTS, 'HUBSPOT_DEFINED', [449, 20]),
    limit(CONTACTS_TO_CONTACTS, 'USER_DEFINED', [firstTypeId + 10, 5]),
    limit(CONTACTS_TO_CONTACTS, 'USER_DEFINED', [firstTypeId + 11, 5]),
    limit(CONTACTS_TO_CONTACTS, 'USER_DEFINED', [firstTypeId + 12, 1]),
    limit({ fromObjectTypeId: COMPANIES, toObjectTypeId: COMPANIES }, 'HUBSPOT_DEFINED', [14, 1]),
    limit(contractsToContacts, 'USER_DEFINED', [firstTypeId + 14, 5]),
    limit(contractsToContacts, 'USER_DEFINED', [signatoryTypeId, 2]),
  ];
}

/** Lets a refusal by HubSpot be seen: tickets → contacts takes at most 50. */
export const SEED_TECHNICAL_LIMITS: readonly TypeLimit[] = [
  limit(TICKETS_TO_CONTACTS, 'HUBSPOT_DEFINED', [16, 50]),
];

/** At the demo's limits: 14 deals at and 31 near that of contacts, 2 contacts near that of companies. */
export const SEED_RECORDS: readonly RecordCounts[] = [
  records(DEALS_TO_CONTACTS, [
    [1, 612],
    [2, 344],
    [3, 158],
    [5, 74],
    [8, 19],
    [9, 12],
    [10, 14],
  ]),
  records(CONTACTS_TO_COMPANIES, [
    [1, 2_210],
    [2, 96],
    [4, 11],
    [7, 2],
  ]),
  records(TICKETS_TO_CONTACTS, [
    [1, 903],
    [2, 41],
    [6, 3],
  ]),
];

function records(
  direction: Direction,
  counts: readonly (readonly [associations: number, records: number])[],
): RecordCounts {
  return {
    ...direction,
    counts: counts.map(([associations, count]) => ({ associations, records: count })),
  };
}

/** A single label (or none) reads the same from both sides; a paired one has an inverse. */
function define(
  direction: Direction,
  typeId: number,
  [name, label, inverseLabel]: readonly [name: string, label: string | null, inverse?: string],
): Definition {
  return {
    category: 'USER_DEFINED',
    ...direction,
    name,
    typeId,
    inverseTypeId: typeId + 1,
    label,
    inverseLabel: inverseLabel ?? label,
  };
}

function limit(
  direction: Direction,
  category: Category,
  [typeId, maxToObjectIds]: readonly [typeId: number, maxToObjectIds: number],
): TypeLimit {
  return { ...direction, category, typeId, maxToObjectIds };
}
