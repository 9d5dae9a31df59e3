import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildPortal } from '../store/testing/builders';
import { Secret } from '../portals/secret';
import { HUB_ID, openConnectionsBench, TOKEN, type ConnectionsBench } from './testing';

const DEMO = 44127788;
const SANDBOX = 44127790;
const OTHER_KEYS = 2;
const ACTOR = 'person-1';

let bench: ConnectionsBench;
beforeEach(async () => {
  bench = await openConnectionsBench();
});
afterEach(() => bench.close());

type Started = ReturnType<ConnectionsBench['start']>;

/** What connecting by a token stores. */
async function connectToken({ tokens, portals }: Started, token = TOKEN): Promise<void> {
  const portal = buildPortal({ hubId: HUB_ID, connection: 'token', accountType: 'production' });
  await tokens.connect({
    portal,
    scopes: null,
    tokens: { kind: 'token', accessToken: new Secret(token) },
    actor: ACTOR,
  });
  await portals.sync();
}

async function stateOf(hubId: number) {
  return (await bench.store.connections.findConnection(hubId))?.state;
}

const ofDealsToContacts = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };

describe('the demo portals', () => {
  test('are two, of one company, and hold what is changed in each apart', async () => {
    const { portals } = bench.start();
    await portals.connectDemo();
    const names = [DEMO, SANDBOX].map((hubId) => portals.accessTo(hubId)?.portal.name);
    expect(names).toEqual(['Nordlicht Solar', 'Nordlicht Sandbox']);
    const types = [DEMO, SANDBOX].map((hubId) => portals.accessTo(hubId)?.portal.accountType);
    expect(types).toEqual(['demo', 'demo']);
    const sandbox = await portals.accessTo(SANDBOX)?.hubspot.readAllLimits('person');
    expect(sandbox).toEqual({ ok: true, value: [] });
  });

  test('keep their limits over a restart, until they are put back to the beginning', async () => {
    const limitOf = async ({ portals }: Started) => {
      const read = await portals
        .accessTo(DEMO)
        ?.hubspot.readPairLimits(ofDealsToContacts, 'person');
      return read?.ok === true ? read.value.find(({ typeId }) => typeId === 3)?.limit : undefined;
    };
    const first = bench.start();
    await first.portals.connectDemo();
    await first.portals.accessTo(DEMO)?.hubspot.sendBatch({
      ...ofDealsToContacts,
      operation: 'update',
      inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, limit: 7 }],
    });
    const second = bench.start();
    await second.portals.connectDemo();
    expect(await limitOf(second)).toBe(7);
    expect(await second.portals.resetDemo(DEMO, ACTOR)).toBe('reset');
    expect(await limitOf(second)).toBe(10);
    expect(await bench.store.audit.listBySubject(String(DEMO))).toMatchObject([
      { actor: ACTOR, action: 'demo.reset', hubId: DEMO },
    ]);
  });

  test('only they can be put back', async () => {
    const started = bench.start();
    await started.portals.connectDemo();
    await connectToken(started);
    expect(await started.portals.resetDemo(HUB_ID, ACTOR)).toBe('not_a_demo');
  });
});

describe('the portal of HUBSPOT_ACCESS_TOKEN', () => {
  test('is connected at start, and its hub id is taken', async () => {
    const { portals } = bench.start({
      HUBSPOT_ACCESS_TOKEN: TOKEN,
      HUBSPOT_API_VERSION: '2026-03',
    });
    expect(await portals.connectEnvironment()).toBeNull();
    expect(portals.accessTo(HUB_ID)?.portal).toMatchObject({
      connection: 'environment',
      apiVersion: '2026-03',
      accountType: 'production',
    });
    expect([portals.isReserved(HUB_ID), portals.isReserved(1)]).toEqual([true, false]);
  });

  test('says why where HubSpot does not take the token, and is not there', async () => {
    const { portals } = bench.start({ HUBSPOT_ACCESS_TOKEN: 'pat-nobody' });
    expect(await portals.connectEnvironment()).toMatchObject({ kind: 'unauthorized' });
    expect(portals.environmentFailure()).toMatchObject({ kind: 'unauthorized' });
    expect(portals.accessTo(HUB_ID)).toBeNull();
  });
});

describe('a portal whose token is in the database', () => {
  test('opens when it is connected, and closes when it is disconnected', async () => {
    const started = bench.start();
    await connectToken(started);
    const access = started.portals.accessTo(HUB_ID);
    expect(await access?.hubspot.readAllLimits('person')).toEqual({ ok: true, value: [] });
    await started.tokens.disconnect(HUB_ID, ACTOR);
    await started.portals.sync();
    expect(started.portals.accessTo(HUB_ID)).toBeNull();
    expect(await stateOf(HUB_ID)).toBe('disconnected');
  });

  test('of which a submission still holds the connection sends nothing once disconnected', async () => {
    const started = bench.start();
    await connectToken(started);
    const access = started.portals.accessTo(HUB_ID);
    await started.tokens.disconnect(HUB_ID, ACTOR);
    expect(await access?.hubspot.readAllLimits('submission')).toMatchObject({
      ok: false,
      error: { kind: 'unauthorized', httpStatus: null },
    });
  });

  test('whose token cannot be opened is one to reconnect, and the others go on', async () => {
    await connectToken(bench.start());
    const { portals } = bench.start({}, OTHER_KEYS);
    await portals.connectDemo();
    await portals.sync();
    expect(portals.accessTo(HUB_ID)).toBeNull();
    expect(await stateOf(HUB_ID)).toBe('needs_reauth');
    expect(portals.accessTo(DEMO)).not.toBeNull();
  });

  test('takes over what people change of it, and is opened anew only where it must be', async () => {
    const started = bench.start();
    await connectToken(started);
    const { portals } = started;
    const { connections } = bench.store;
    const before = portals.accessTo(HUB_ID)?.hubspot;
    await connections.changePortal(HUB_ID, { kind: 'name', name: 'Ours' }, ACTOR);
    await portals.sync();
    expect(portals.accessTo(HUB_ID)).toMatchObject({ portal: { name: 'Ours' } });
    expect(portals.accessTo(HUB_ID)?.hubspot).toBe(before);
    await connections.changePortal(HUB_ID, { kind: 'api_version', apiVersion: 'v4' }, ACTOR);
    await portals.sync();
    expect(portals.accessTo(HUB_ID)?.portal.apiVersion).toBe('v4');
    expect(portals.accessTo(HUB_ID)?.hubspot).not.toBe(before);
  });

  test('that HubSpot no longer takes is one to reconnect', async () => {
    const started = bench.start();
    await connectToken(started, 'pat-revoked');
    await started.portals.accessTo(HUB_ID)?.hubspot.readAllLimits('person');
    await expect.poll(() => stateOf(HUB_ID)).toBe('needs_reauth');
  });
});
