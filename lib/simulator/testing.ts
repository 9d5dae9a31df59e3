import type { Direction, PortalState, Rules, TypeRef } from './portal-state';
import { seedPortal } from './seed';

/** Noon in UTC of a day in 2026; a test's clock may stand still. */
export const NOON_MS = Date.UTC(2026, 10, 24, 12);

export const CONTACTS_TO_DEALS = direction('0-1', '0-3');
export const DEALS_TO_CONTACTS = direction('0-3', '0-1');

export function direction(fromObjectTypeId: string, toObjectTypeId: string): Direction {
  return { fromObjectTypeId, toObjectTypeId };
}

export function hubspotType(typeId: number): TypeRef {
  return { category: 'HUBSPOT_DEFINED', typeId };
}

export function ownType(typeId: number): TypeRef {
  return { category: 'USER_DEFINED', typeId };
}

/** A portal without limits whose rules differ from the usual ones. */
export function plainPortal(rules: Partial<Rules> = {}): PortalState {
  const state = seedPortal('plain');
  return { ...state, rules: { ...state.rules, ...rules } };
}
