import { beforeEach, expect, test } from 'vitest';
import { createVirtualClock, type VirtualClock } from '../hubspot/testing';
import {
  createMemoryVault,
  createTokenServer,
  openOAuthPortal,
  tokensFrom,
  type TokenServer,
} from './testing';

const REFRESH_DUE_MS = 26 * 60_000;
/** The token server answers after 200 ms: this is in the middle of the refresh. */
const HALF_WAY_MS = 100;

let clock: VirtualClock;
let server: TokenServer;

beforeEach(() => {
  clock = createVirtualClock();
  server = createTokenServer(clock);
  server.rotates = true;
});

/** A read for which the token is renewed; `meanwhile` happens before HubSpot has answered that. */
async function readWhile(meanwhile: (kept: ReturnType<typeof createMemoryVault>['kept']) => void) {
  const { kept, vault } = createMemoryVault(tokensFrom(server));
  const portal = openOAuthPortal(server, vault);
  await clock.advance(REFRESH_DUE_MS);
  const reading = portal.readAllLimits('person');
  await clock.advance(HALF_WAY_MS);
  expect(server.seen.refreshedWith).toEqual(['refresh-0']);
  meanwhile(kept);
  return { kept, answer: await clock.settle(reading) };
}

test('tokens that come after the portal was disconnected are not kept, not used, and revoked', async () => {
  const { kept, answer } = await readWhile((vault) => {
    vault.tokens = null;
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unauthorized' } });
  expect(kept.tokens).toBeNull();
  expect(kept.refreshTokens).toEqual([]);
  expect(server.revoked).toEqual(['refresh-1']);
  expect(server.seen.calls).toBe(0);
});

test('tokens that a person brought meanwhile stay, and are used', async () => {
  const { kept, answer } = await readWhile((vault) => {
    vault.tokens = tokensFrom(server);
  });
  expect(answer).toMatchObject({ ok: true });
  expect(kept.refreshTokens).toEqual([]);
  expect(kept.tokens?.refreshToken.reveal()).toBe('refresh-0');
  expect(server.revoked).toEqual([]);
});
