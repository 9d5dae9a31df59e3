import { DEFAULT_RULES, type PortalState } from './portal-state';
import {
  DEMO_LIMITS,
  NEXT_TYPE_ID,
  SEED_DEFINITIONS,
  SEED_OBJECTS,
  SEED_TECHNICAL_LIMITS,
} from './seed-model';

export const SEED_NAMES = ['demo', 'plain'] as const;
export type SeedName = (typeof SEED_NAMES)[number];

const PORTALS = {
  demo: { portalId: 44127788, portalName: 'Nordlicht Solar', limits: DEMO_LIMITS },
  plain: { portalId: 44127799, portalName: 'Nordlicht Test', limits: [] },
} as const;

/**
 * `demo` is the portal of the story, as it stands after people changed limits in HubSpot itself;
 * `plain` has the same objects and labels, and no limit.
 */
export function seedPortal(name: SeedName): PortalState {
  const { portalId, portalName, limits } = PORTALS[name];
  return {
    account: {
      portalId,
      portalName,
      accountType: 'STANDARD',
      timeZone: 'Europe/Berlin',
      companyCurrency: 'EUR',
      additionalCurrencies: [],
      utcOffset: '+01:00',
      utcOffsetMilliseconds: 3_600_000,
      uiDomain: 'app-eu1.hubspot.com',
      dataHostingLocation: 'eu1',
      createdAt: '2023-03-01T08:00:00.000Z',
    },
    customObjects: SEED_OBJECTS,
    definitions: SEED_DEFINITIONS,
    limits,
    technicalLimits: SEED_TECHNICAL_LIMITS,
    nextTypeId: NEXT_TYPE_ID,
    rules: DEFAULT_RULES,
  };
}
