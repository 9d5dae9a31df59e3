import type { Category, CustomObject, Definition, Direction, TypeLimit } from './portal-state';

const CONTACTS = '0-1';
const COMPANIES = '0-2';
const DEALS = '0-3';
const TICKETS = '0-5';
const CONTRACTS = '2-31870015';
const SITES = '2-31870042';

const DEALS_TO_CONTACTS = { fromObjectTypeId: DEALS, toObjectTypeId: CONTACTS };
const COMPANIES_TO_CONTACTS = { fromObjectTypeId: COMPANIES, toObjectTypeId: CONTACTS };
const CONTACTS_TO_CONTACTS = { fromObjectTypeId: CONTACTS, toObjectTypeId: CONTACTS };
const CONTRACTS_TO_CONTACTS = { fromObjectTypeId: CONTRACTS, toObjectTypeId: CONTACTS };
const SITES_TO_CONTACTS = { fromObjectTypeId: SITES, toObjectTypeId: CONTACTS };
const TICKETS_TO_CONTACTS = { fromObjectTypeId: TICKETS, toObjectTypeId: CONTACTS };

export const SEED_OBJECTS: readonly CustomObject[] = [
  { objectTypeId: CONTRACTS, name: 'contracts', singular: 'Contract', plural: 'Contracts' },
  { objectTypeId: SITES, name: 'sites', singular: 'Site', plural: 'Sites' },
];

export const SEED_DEFINITIONS: readonly Definition[] = [
  define(DEALS_TO_CONTACTS, 141, ['decision_maker', 'Decision maker']),
  define(DEALS_TO_CONTACTS, 143, ['billing_contact', 'Billing contact']),
  define(DEALS_TO_CONTACTS, 145, ['legal', 'Legal']),
  define(COMPANIES_TO_CONTACTS, 147, ['company_billing_contact', 'Billing contact']),
  define(COMPANIES_TO_CONTACTS, 149, ['employer', 'Employer', 'Employee']),
  define(CONTACTS_TO_CONTACTS, 151, ['referral_partner', 'Referral partner']),
  define(CONTACTS_TO_CONTACTS, 153, ['manager', 'Manager', 'Report']),
  define(CONTRACTS_TO_CONTACTS, 155, ['contract_to_contact', null]),
  // HubSpot's own 279 is contacts → companies: a type id alone names nothing.
  define(CONTRACTS_TO_CONTACTS, 279, ['signatory', 'Signatory']),
  define(SITES_TO_CONTACTS, 281, ['site_to_contact', null]),
  define(SITES_TO_CONTACTS, 283, ['site_owner', 'Owner']),
  define(SITES_TO_CONTACTS, 285, ['site_manager', 'Site manager']),
  define(SITES_TO_CONTACTS, 287, ['site_electrician', 'Electrician']),
  define(SITES_TO_CONTACTS, 289, ['site_roofer', 'Roofer']),
  define(SITES_TO_CONTACTS, 291, ['site_key_holder', 'Key holder']),
  define(SITES_TO_CONTACTS, 293, ['site_grid_operator', 'Grid operator']),
];

export const NEXT_TYPE_ID = 295;

/** As the limits stand today: Decision maker, contacts → companies and tickets → contacts drifted. */
export const DEMO_LIMITS: readonly TypeLimit[] = [
  limit({ fromObjectTypeId: DEALS, toObjectTypeId: COMPANIES }, 'HUBSPOT_DEFINED', [341, 1]),
  limit(DEALS_TO_CONTACTS, 'HUBSPOT_DEFINED', [3, 10]),
  limit(DEALS_TO_CONTACTS, 'USER_DEFINED', [141, 5]),
  limit(DEALS_TO_CONTACTS, 'USER_DEFINED', [143, 1]),
  limit(COMPANIES_TO_CONTACTS, 'HUBSPOT_DEFINED', [930, 3]),
  limit({ fromObjectTypeId: CONTACTS, toObjectTypeId: COMPANIES }, 'HUBSPOT_DEFINED', [279, 8]),
  limit(CONTACTS_TO_CONTACTS, 'HUBSPOT_DEFINED', [449, 20]),
  limit(CONTACTS_TO_CONTACTS, 'USER_DEFINED', [151, 5]),
  limit(CONTACTS_TO_CONTACTS, 'USER_DEFINED', [152, 5]),
  limit(CONTACTS_TO_CONTACTS, 'USER_DEFINED', [153, 1]),
  limit({ fromObjectTypeId: COMPANIES, toObjectTypeId: COMPANIES }, 'HUBSPOT_DEFINED', [14, 1]),
  limit(CONTRACTS_TO_CONTACTS, 'USER_DEFINED', [155, 5]),
  limit(CONTRACTS_TO_CONTACTS, 'USER_DEFINED', [279, 2]),
];

/** Lets a refusal by HubSpot be seen: tickets → contacts takes at most 50. */
export const SEED_TECHNICAL_LIMITS: readonly TypeLimit[] = [
  limit(TICKETS_TO_CONTACTS, 'HUBSPOT_DEFINED', [16, 50]),
];

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
