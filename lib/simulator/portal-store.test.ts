import { expect, test } from 'vitest';
import type { PortalState } from './portal-state';
import { openPortal, type OpenPortal } from './portal-store';
import { DEALS_TO_CONTACTS, hubspotType, ownType, plainPortal } from './testing';
import { updateLimits, type LimitInput } from './write-limits';

function set(portal: OpenPortal, input: LimitInput): Promise<unknown> {
  return portal.change((state) => ({
    nextState: updateLimits(state, DEALS_TO_CONTACTS, [input]).state,
  }));
}

function limitsOf(state: PortalState | undefined): number[] | undefined {
  return state?.limits.map((limit) => limit.maxToObjectIds);
}

test('writes at the same time lose nothing, and are stored in their order', async () => {
  const stored: PortalState[] = [];
  const portal = openPortal({ token: 't', state: plainPortal() }, async (state) => {
    await Promise.resolve();
    stored.push(state);
  });
  await Promise.all([
    set(portal, { ...hubspotType(3), maxToObjectIds: 9 }),
    set(portal, { ...ownType(141), maxToObjectIds: 4 }),
    set(portal, { ...ownType(143), maxToObjectIds: 2 }),
  ]);
  expect(stored.map(limitsOf)).toEqual([[9], [9, 4], [9, 4, 2]]);
  expect(limitsOf(portal.state())).toEqual([9, 4, 2]);
});

test('a write that could not be stored does not stop the next one', async () => {
  let failures = 1;
  const portal = openPortal({ token: 't', state: plainPortal() }, () => {
    failures -= 1;
    return failures === 0 ? Promise.reject(new Error('disk full')) : Promise.resolve();
  });
  const results = await Promise.allSettled([
    set(portal, { ...hubspotType(3), maxToObjectIds: 9 }),
    set(portal, { ...ownType(141), maxToObjectIds: 4 }),
  ]);
  expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled']);
  expect(limitsOf(portal.state())).toEqual([4]);
});
