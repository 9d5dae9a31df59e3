import { expect, test } from 'vitest';
import { buildPortal, buildSubmission, givenSubmission, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

const REQUEST = { stateHash: 'state', sessionHash: 'session', hubId: null, createdAt: START_MS };
const AT_ONCE = { now: START_MS + 1, madeAfter: START_MS - 1 };

export function connectionCases(bench: StoreBench): void {
  test('a portal begins without choices, and keeps what people chose when it is connected again', async () => {
    const { portals, connections } = await bench.openStore();
    await portals.upsertPortal(buildPortal());
    const plain = { colour: 'none', isLookOnly: false, state: 'connected', callsPer10s: 100 };
    expect(await connections.findConnection(HUB_ID)).toEqual({
      portal: buildPortal(),
      ...plain,
      scopes: null,
      lastCallAt: null,
    });

    const actor = 'person-1';
    await connections.changePortal(HUB_ID, { kind: 'name', name: 'Ours' }, actor);
    await connections.changePortal(HUB_ID, { kind: 'colour', colour: 'violet' }, actor);
    await connections.changePortal(HUB_ID, { kind: 'look_only', isLookOnly: true }, actor);
    await connections.changePortal(HUB_ID, { kind: 'calls_per_10s', callsPer10s: 50 }, actor);
    await connections.saveScopes(HUB_ID, ['oauth']);
    await connections.saveLastCall(HUB_ID, START_MS + 5);
    await portals.upsertPortal(buildPortal({ name: 'New name at HubSpot', timeZone: null }));

    expect(await connections.listConnections()).toEqual([
      {
        portal: buildPortal({ name: 'Ours', timeZone: null }),
        colour: 'violet',
        isLookOnly: true,
        state: 'connected',
        callsPer10s: 50,
        scopes: ['oauth'],
        lastCallAt: START_MS + 5,
      },
    ]);
    expect(await portals.findPortal(HUB_ID)).toMatchObject({ name: 'Ours' });
  });

  test('each change says in the audit who made it; an unknown portal changes nothing', async () => {
    const { portals, connections, audit } = await bench.openStore();
    await portals.upsertPortal(buildPortal());
    const change = { kind: 'api_version', apiVersion: 'v4' } as const;
    await connections.changePortal(HUB_ID, change, 'person-1');
    await connections.changePortal(OTHER_HUB_ID, change, 'person-1');

    expect(await connections.findConnection(OTHER_HUB_ID)).toBeNull();
    expect(await audit.listBySubject(String(OTHER_HUB_ID))).toEqual([]);
    expect(await audit.listBySubject(String(HUB_ID))).toMatchObject([
      { actor: 'person-1', action: 'portal.api_version', details: { api_version: 'v4' } },
    ]);
  });

  test('a state is written down once, however often it is found', async () => {
    const { portals, connections, audit } = await bench.openStore();
    await portals.upsertPortal(buildPortal());
    await connections.saveState(HUB_ID, 'needs_reauth', 'server');
    await connections.saveState(HUB_ID, 'needs_reauth', 'server');
    await connections.saveState(HUB_ID, 'connected', 'server');

    const actions = (await audit.listBySubject(String(HUB_ID))).map(({ action }) => action);
    expect(actions).toEqual(['portal.needs_reauth', 'portal.connected']);
  });

  test('a portal that is set to look only takes no submission, but tells of an earlier one', async () => {
    const store = await bench.openStore();
    await givenSubmission(store);
    const change = { kind: 'look_only', isLookOnly: true } as const;
    await store.connections.changePortal(HUB_ID, change, 'person-1');

    const again = await store.submissions.createSubmission(buildSubmission());
    expect(again).toMatchObject({ kind: 'repeated', number: 1 });
    const fresh = buildSubmission({ idempotencyKey: 'key-2' });
    expect(await store.submissions.createSubmission(fresh)).toEqual({ kind: 'look_only' });
    expect(await store.runs.listUnfinished()).toHaveLength(1);
  });

  test('a request for consent is good once, for its session, in its time', async () => {
    const { oauthRequests } = await bench.openStore();
    await oauthRequests.saveRequest({ ...REQUEST, hubId: HUB_ID });

    const { useRequest } = oauthRequests;
    expect(await useRequest('other', 'session', AT_ONCE)).toBeNull();
    expect(await useRequest('state', 'other', AT_ONCE)).toBeNull();
    const late = { now: START_MS + 9, madeAfter: START_MS };
    expect(await useRequest('state', 'session', late)).toBeNull();
    expect(await useRequest('state', 'session', AT_ONCE)).toEqual({ hubId: HUB_ID });
    expect(await useRequest('state', 'session', AT_ONCE)).toBeNull();
  });

  test('of two that use one request at the same moment, one gets it', async () => {
    const stores = await Promise.all([bench.openStore(), bench.openStore(), bench.openStore()]);
    await stores[0].oauthRequests.saveRequest(REQUEST);
    const used = await Promise.all(
      stores.map(({ oauthRequests }) => oauthRequests.useRequest('state', 'session', AT_ONCE)),
    );
    expect(used.filter((request) => request !== null)).toEqual([{ hubId: null }]);
  });

  test('a code is spent once, however many hand it in, and forgotten after a day', async () => {
    const stores = await Promise.all([bench.openStore(), bench.openStore(), bench.openStore()]);
    const [first] = stores;
    const spent = await Promise.all(
      stores.map(({ oauthRequests }) => oauthRequests.spendCode('code', START_MS)),
    );
    expect(spent.filter((isFirst) => isFirst)).toHaveLength(1);
    expect(await first.oauthRequests.spendCode('other', START_MS)).toBe(true);
    expect(await first.oauthRequests.spendCode('code', START_MS + 2 * 86_400_000)).toBe(true);
  });
}
