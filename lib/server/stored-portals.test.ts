import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PortalConnection } from '../portals/portal-connection';
import { Secret } from '../portals/secret';
import { buildPortal } from '../store/testing/builders';
import { HUB_ID, openConnectionsBench, TOKEN, type ConnectionsBench } from './testing';

const ACTOR = 'person-1';
const portal = buildPortal({ hubId: HUB_ID, connection: 'token' });
const connection: PortalConnection = {
  portal,
  colour: 'none',
  isLookOnly: false,
  state: 'connected',
  scopes: null,
  callsPer10s: 100,
  lastCallAt: null,
};

let bench: ConnectionsBench;
beforeEach(async () => {
  bench = await openConnectionsBench();
});
afterEach(() => bench.close());

type Started = ReturnType<ConnectionsBench['start']>;

async function bring({ tokens }: Started, token: string): Promise<void> {
  const accessToken = new Secret(token);
  await tokens.connect({
    portal,
    scopes: null,
    tokens: { kind: 'token', accessToken },
    actor: ACTOR,
  });
}

async function open({ tokens, stored }: Started) {
  const [record] = await tokens.listTokens();
  if (record === undefined) throw new Error('There is no token.');
  return stored.open(record, connection);
}

test('a sealed token opens its portal', async () => {
  const started = bench.start();
  await bring(started, TOKEN);
  const hubspot = await open(started);
  expect(await hubspot?.readAccount('person')).toMatchObject({
    ok: true,
    value: { hubId: HUB_ID },
  });
});

test('a token that a person brings counts at once, in a connection that is open already', async () => {
  const started = bench.start();
  await bring(started, 'pat-mistyped');
  const hubspot = await open(started);
  expect(await hubspot?.readAllLimits('person')).toMatchObject({ ok: false });
  await bring(started, TOKEN);
  expect(await hubspot?.readAllLimits('person')).toEqual({ ok: true, value: [] });
});

test('without its key, or without an app for OAuth, there is nothing to open', async () => {
  await bring(bench.start(), TOKEN);
  expect(await open(bench.start({}, 2))).toBeNull();
  const started = bench.start();
  await started.tokens.connect({
    portal,
    scopes: null,
    tokens: {
      kind: 'oauth',
      accessToken: new Secret('a'),
      refreshToken: new Secret('r'),
      issuedAt: 0,
      expiresAt: 1,
    },
    actor: ACTOR,
  });
  expect(await open(started)).toBeNull();
});
