import { beforeEach, describe, expect, test } from 'vitest';
import { createVirtualClock, type VirtualClock } from '../hubspot/testing';
import type { TokenVault } from './access-token';
import type { HubSpotPortal } from './hubspot-portal';
import {
  createMemoryVault,
  createTokenServer,
  openOAuthPortal,
  tokensFrom,
  type TokenServer,
} from './testing';

const MINUTE_MS = 60_000;

let clock: VirtualClock;
let server: TokenServer;
let kept: ReturnType<typeof createMemoryVault>['kept'];
let vault: TokenVault;

beforeEach(() => {
  clock = createVirtualClock();
  server = createTokenServer(clock);
  ({ kept, vault } = createMemoryVault(tokensFrom(server)));
});

const write = (portal: HubSpotPortal) =>
  portal.sendBatch({
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    operation: 'update',
    inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, limit: 5 }],
  });

/** Half of them writes. */
function startCalls(portal: HubSpotPortal, count: number) {
  return Array.from({ length: count }, (_, index) =>
    index % 2 === 0 ? write(portal) : portal.readAllLimits('submission'),
  );
}

function failuresOf(results: readonly { readonly ok: boolean }[]) {
  return results.filter((result) => !result.ok);
}

describe('exactly one refresh, and nothing fails', () => {
  test('where the time comes with ten calls under way and twenty to go', async () => {
    const portal = openOAuthPortal(server, vault);
    await clock.advance(25 * MINUTE_MS - 100);
    const underWay = startCalls(portal, 10);
    await clock.advance(100);
    const results = await clock.settle(Promise.all([...underWay, ...startCalls(portal, 20)]));
    expect(failuresOf(results)).toEqual([]);
    expect(server.seen).toEqual({ calls: 30, unauthorized: 0, refreshedWith: ['refresh-0'] });
  });

  test('where HubSpot refuses a token that the clock calls good, with twenty calls under way', async () => {
    const portal = openOAuthPortal(server, vault);
    server.revokeAll();
    const results = await clock.settle(Promise.all(startCalls(portal, 20)));
    expect(failuresOf(results)).toEqual([]);
    expect(server.seen).toEqual({ calls: 40, unauthorized: 20, refreshedWith: ['refresh-0'] });
  });

  test('where a refusal comes only after the refresh that an earlier one led to', async () => {
    const portal = openOAuthPortal(server, vault);
    server.revokeAll();
    const first = write(portal);
    await clock.advance(250);
    const results = await clock.settle(Promise.all([first, write(portal)]));
    expect(failuresOf(results)).toEqual([]);
    expect(server.seen).toEqual({ calls: 4, unauthorized: 2, refreshedWith: ['refresh-0'] });
  });

  test.each([
    { name: 'the time comes', minutes: 25, isRevoked: false },
    { name: 'HubSpot refuses', minutes: 0, isRevoked: true },
  ])('where three processes serve the portal and $name', async ({ minutes, isRevoked }) => {
    const portals = [1, 2, 3].map(() => openOAuthPortal(server, vault));
    await clock.advance(minutes * MINUTE_MS);
    if (isRevoked) server.revokeAll();
    const calls = portals.flatMap((portal) => startCalls(portal, 10));
    expect(failuresOf(await clock.settle(Promise.all(calls)))).toEqual([]);
    expect(server.seen.refreshedWith).toEqual(['refresh-0']);
  });
});

test('before its last five minutes a token is not refreshed', async () => {
  const portal = openOAuthPortal(server, vault);
  await clock.advance(25 * MINUTE_MS - 1);
  expect(failuresOf(await clock.settle(Promise.all(startCalls(portal, 5))))).toEqual([]);
  expect(server.seen.refreshedWith).toEqual([]);
});

test.each([
  { name: 'a rotated refresh token takes over', rotates: true, used: ['refresh-0', 'refresh-1'] },
  { name: 'without a new one the old one stays', rotates: false, used: ['refresh-0', 'refresh-0'] },
])('$name', async ({ rotates, used }) => {
  server.rotates = rotates;
  const portal = openOAuthPortal(server, vault);
  for (const refreshToken of used) {
    await clock.advance(26 * MINUTE_MS);
    expect(await clock.settle(write(portal))).toMatchObject({ ok: true });
    expect(server.seen.refreshedWith.at(-1)).toBe(refreshToken);
  }
  expect(server.seen.refreshedWith).toHaveLength(used.length);
});

test('new tokens are stored before they are used', async () => {
  server.rotates = true;
  const callsAtSave: number[] = [];
  const portal = openOAuthPortal(server, {
    ...vault,
    save: async (tokens) => {
      await new Promise<void>((resolve) => clock.after(1_000, resolve));
      callsAtSave.push(server.seen.calls);
      return vault.save(tokens);
    },
  });
  server.revokeAll();
  await clock.settle(write(portal));
  expect(callsAtSave).toEqual([1]);
  expect(server.seen.calls).toBe(2);
  expect(kept.refreshTokens).toEqual(['refresh-1']);
});

describe('a refresh token that HubSpot refuses', () => {
  beforeEach(async () => {
    server.refreshRefusal = { status: 400, body: { status: 'BAD_REFRESH_TOKEN', message: 'Gone' } };
    await clock.advance(31 * MINUTE_MS);
  });

  test('is tried once, and said', async () => {
    const portal = openOAuthPortal(server, vault);
    for (let round = 1; round <= 3; round += 1) {
      const results = await clock.settle(Promise.all(startCalls(portal, 4)));
      expect(results).toHaveLength(4);
      for (const result of results) {
        expect(result).toMatchObject({
          ok: false,
          error: { kind: 'unauthorized', category: 'BAD_REFRESH_TOKEN' },
        });
      }
      await clock.advance(10 * MINUTE_MS);
    }
    expect(server.seen).toEqual({ calls: 0, unauthorized: 0, refreshedWith: ['refresh-0'] });
    expect(kept.needsReauth).toBe(1);
  });

  test('is forgotten when a person reconnects, even with the same refresh token', async () => {
    const portal = openOAuthPortal(server, vault);
    await clock.settle(write(portal));
    await clock.settle(write(portal));
    kept.tokens = tokensFrom(server);
    expect(await clock.settle(write(portal))).toMatchObject({ ok: true });
    expect(server.seen.refreshedWith).toHaveLength(1);
  });
});

describe('while HubSpot gives no tokens', () => {
  beforeEach(() => {
    server.refreshRefusal = { status: 503, body: {} };
  });

  test('the old one is used for as long as it lives', async () => {
    const portal = openOAuthPortal(server, vault);
    await clock.advance(26 * MINUTE_MS);
    expect(failuresOf(await clock.settle(Promise.all(startCalls(portal, 20))))).toEqual([]);
    expect(server.seen.refreshedWith).toHaveLength(1);
  });

  test('nothing is sent without one, nor asked twice in five seconds', async () => {
    const portal = openOAuthPortal(server, vault);
    await clock.advance(31 * MINUTE_MS);
    const writes = () => Promise.all([write(portal), write(portal)]);
    const results = [...(await clock.settle(writes())), ...(await clock.settle(writes()))];
    for (const result of results) {
      expect(result).toMatchObject({ ok: false, error: { kind: 'not_sent' } });
      const waitMs = result.ok ? null : result.error.retryAfterMs;
      expect(waitMs).toBeGreaterThan(4_000);
      expect(waitMs).toBeLessThanOrEqual(5_000);
    }
    expect([server.seen.calls, server.seen.refreshedWith.length]).toEqual([0, 1]);

    server.refreshRefusal = null;
    await clock.advance(5_000);
    expect(await clock.settle(write(portal))).toMatchObject({ ok: true });
    expect(kept.needsReauth).toBe(0);
  });

  test('a refused call is not sent again', async () => {
    const portal = openOAuthPortal(server, vault);
    server.revokeAll();
    const results = await clock.settle(Promise.all([write(portal), write(portal)]));
    expect(results.map((result) => !result.ok && result.error.kind)).toEqual([
      'not_sent',
      'not_sent',
    ]);
    expect([server.seen.calls, server.seen.refreshedWith.length]).toEqual([2, 1]);
  });
});

test('an app that HubSpot refuses stops the calls, but does not ask to reconnect', async () => {
  server.refreshRefusal = { status: 400, body: { status: 'BAD_CLIENT_ID', message: 'No app' } };
  await clock.advance(31 * MINUTE_MS);
  expect(await clock.settle(write(openOAuthPortal(server, vault)))).toMatchObject({
    ok: false,
    error: { kind: 'unauthorized', message: 'The access token could not be renewed: No app' },
  });
  expect(kept.needsReauth).toBe(0);
});

test('tokens that cannot be opened are a portal to reconnect', async () => {
  kept.tokens = null;
  expect(await clock.settle(write(openOAuthPortal(server, vault)))).toMatchObject({
    ok: false,
    error: { kind: 'unauthorized', httpStatus: null },
  });
  expect(server.seen.calls).toBe(0);
});
