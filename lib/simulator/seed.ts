import { DEFAULT_RULES, type AccountDetails, type PortalState } from './portal-state';
import {
  demoLimits,
  PRODUCTION_IDS,
  SANDBOX_IDS,
  SEED_RECORDS,
  SEED_TECHNICAL_LIMITS,
  seedDefinitions,
  seedNextTypeId,
  seedObjects,
} from './seed-model';

export const SEED_NAMES = ['demo', 'plain', 'sandbox'] as const;
export type SeedName = (typeof SEED_NAMES)[number];

const PORTALS = {
  demo: { portalId: 44127788, portalName: 'Nordlicht Solar', accountType: 'STANDARD' },
  plain: { portalId: 44127799, portalName: 'Nordlicht Test', accountType: 'STANDARD' },
  sandbox: { portalId: 44127790, portalName: 'Nordlicht Sandbox', accountType: 'SANDBOX' },
} as const;

/**
 * `demo` is the portal of the story, as it stands after people changed limits in HubSpot itself;
 * `plain` has the same objects and labels, and no limit; in `sandbox` they have other ids, and
 * limits did not come along, as HubSpot copies none.
 */
export function seedPortal(name: SeedName, account: Partial<AccountDetails> = {}): PortalState {
  const ids = name === 'sandbox' ? SANDBOX_IDS : PRODUCTION_IDS;
  return {
    account: {
      ...PORTALS[name],
      timeZone: 'Europe/Berlin',
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      utcOffset: '+01:00',
      utcOffsetMilliseconds: 3_600_000,
      uiDomain: 'app-eu1.hubspot.com',
      dataHostingLocation: 'eu1',
      createdAt: '2023-03-01T08:00:00.000Z',
      ...account,
    },
    customObjects: seedObjects(ids),
    definitions: seedDefinitions(ids),
    limits: name === 'demo' ? demoLimits(ids) : [],
    technicalLimits: SEED_TECHNICAL_LIMITS,
    nextTypeId: seedNextTypeId(ids),
    nextObjectId: name === 'sandbox' ? 40_120_010 : 31_870_100,
    records: SEED_RECORDS,
    enabledObjects: ['0-162'],
    rules: DEFAULT_RULES,
  };
}

/** The demo portals inside of Linkcap have the seeds' own hub ids: another process needs others. */
const PROCESS_HUB_IDS: Readonly<Partial<Record<SeedName, number>>> = {
  demo: 44127780,
  sandbox: 44127781,
};

/** A seed for a process of its own. */
export function seedForProcess(name: SeedName, account: Partial<AccountDetails> = {}): PortalState {
  const portalId = PROCESS_HUB_IDS[name];
  return seedPortal(name, { ...(portalId === undefined ? {} : { portalId }), ...account });
}
