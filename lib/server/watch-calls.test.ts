import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jsonResponse, scriptPortal } from '../hubspot/testing';
import { createLogger } from './logger';
import { watchCalls } from './watch-calls';

const HUB_ID = 5_001;
const MINUTE_MS = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A portal that answers each of its calls with one of these statuses. */
function watch(statuses: readonly number[]) {
  const { portal, clock } = scriptPortal(statuses.map((status) => jsonResponse({}, { status })));
  const saved: string[] = [];
  const watched = watchCalls(portal, {
    hubId: HUB_ID,
    state: 'connected',
    logger: createLogger('silent'),
    connections: {
      saveState: (hubId, state) => {
        saved.push(`${hubId} ${state}`);
        return Promise.resolve();
      },
      saveLastCall: () => {
        saved.push('call');
        return Promise.resolve();
      },
    },
  });
  const call = (pair = { fromObjectTypeId: '0-1', toObjectTypeId: '0-2' }) =>
    clock.settle(watched.readUsage(pair, 'person'));
  return { call, saved };
}

test('the last call is kept to the minute', async () => {
  const { call, saved } = watch([200]);
  await call();
  await call();
  expect(saved).toEqual(['call', `${HUB_ID} connected`]);
  vi.advanceTimersByTime(MINUTE_MS);
  await call();
  expect(saved.filter((each) => each === 'call')).toHaveLength(2);
});

test('a token that HubSpot refuses is said once, and so is one that it takes again', async () => {
  const { call, saved } = watch([200, 401, 401, 401, 200]);
  await call();
  saved.length = 0;
  await call();
  await call();
  await call();
  await call();
  expect(saved).toEqual([`${HUB_ID} needs_reauth`, `${HUB_ID} connected`]);
});

test('what another process said of a token that is good is put right within a minute', async () => {
  const { call, saved } = watch([200]);
  await call();
  saved.length = 0;
  vi.advanceTimersByTime(MINUTE_MS);
  await call();
  expect(saved).toContain(`${HUB_ID} connected`);
});

test('a HubSpot that is down says nothing of the token', async () => {
  const { call, saved } = watch([502]);
  await call();
  expect(saved).toEqual(['call']);
});
