import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CONFIGURATIONS,
  hubspotType,
  NOON_MS,
  plainPortal,
  serveOnLoopback,
  testSimulator,
  TOKEN,
  type TestClient,
} from './testing';

const UPDATE = `${CONFIGURATIONS}/0-3/0-1/batch/update`;
const BODY = { inputs: [{ ...hubspotType(3), maxToObjectIds: 5 }] };
const waits: number[] = [];
let client: TestClient;

beforeEach(async () => {
  waits.length = 0;
  const sleepMs = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const simulator = testSimulator({
    sleepMs,
    portals: [
      { token: TOKEN, state: plainPortal() },
      { token: 'second', state: secondPortal() },
    ],
  });
  client = await serveOnLoopback(simulator);
});

afterEach(() => client.close());

function secondPortal(): ReturnType<typeof plainPortal> {
  const state = plainPortal();
  return { ...state, account: { ...state.account, portalId: 5 } };
}

async function addFault(fault: Readonly<Record<string, unknown>>): Promise<void> {
  expect((await client.call('POST', '/__simulator/faults', fault)).status).toBe(201);
}

async function limits(): Promise<unknown> {
  const state = await client.call('GET', '/__simulator/state');
  return ((await state.json()) as { limits: { maxToObjectIds: number }[] }).limits.map(
    (limit) => limit.maxToObjectIds,
  );
}

async function journal(): Promise<unknown[]> {
  const answer = await client.call('GET', '/__simulator/journal');
  return ((await answer.json()) as { requests: unknown[] }).requests;
}

test('the journal keeps every request with what became of it, and no token', async () => {
  await client.call('POST', UPDATE, BODY);
  await client.call('POST', UPDATE, { inputs: [{ ...hubspotType(4), maxToObjectIds: 5 }] });
  await client.call('GET', `${CONFIGURATIONS}/all?x=1`);
  const entries = await journal();
  expect(entries).toEqual([
    {
      id: 1,
      hubId: 44127799,
      method: 'POST',
      path: UPDATE,
      body: JSON.stringify(BODY),
      receivedAt: NOON_MS,
      answeredAt: NOON_MS,
      status: 200,
      applied: true,
      fault: null,
    },
    expect.objectContaining({ id: 2, status: 200, applied: false }),
    expect.objectContaining({ path: `${CONFIGURATIONS}/all?x=1`, body: '', applied: false }),
  ]);
  expect(JSON.stringify(entries)).not.toContain(TOKEN);
  await client.call('DELETE', '/__simulator/journal');
  expect(await journal()).toEqual([]);
});

test.each([
  { name: 'answers for HubSpot instead of applying', apply: false, after: [] },
  { name: 'answers for HubSpot after applying', apply: true, after: [5] },
])('a fault $name', async ({ apply, after }) => {
  const headers = { 'retry-after': '3' };
  await addFault({
    effect: { kind: 'answer', status: 429, headers, body: { policyName: 'DAILY' }, apply },
  });
  const answer = await client.call('POST', UPDATE, BODY);
  expect([answer.status, answer.headers.get('retry-after'), await answer.json()]).toEqual([
    429,
    '3',
    { policyName: 'DAILY' },
  ]);
  expect(await limits()).toEqual(after);
  expect(await journal()).toEqual([
    expect.objectContaining({ status: 429, applied: apply, fault: 'answer' }),
  ]);
});

test('a fault can answer with text that is not JSON', async () => {
  const headers = { 'content-type': 'text/html' };
  await addFault({
    effect: { kind: 'answer', status: 502, headers, body: '<h1>Bad gateway</h1>' },
  });
  const answer = await client.call('POST', UPDATE, BODY);
  expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
    'text/html',
    '<h1>Bad gateway</h1>',
  ]);
});

test.each([
  { when: 'before_apply', after: [], applied: false },
  { when: 'after_apply', after: [5], applied: true },
])('a fault drops the connection $when', async ({ when, after, applied }) => {
  await addFault({ effect: { kind: 'drop', when } });
  await expect(client.call('POST', UPDATE, BODY)).rejects.toThrow(TypeError);
  expect(await limits()).toEqual(after);
  expect(await journal()).toEqual([
    expect.objectContaining({ status: null, answeredAt: null, applied, fault: 'drop' }),
  ]);
});

test('a fault breaks the connection in the middle of the answer', async () => {
  await addFault({ effect: { kind: 'truncate' } });
  const answer = await client.call('POST', UPDATE, BODY);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow(TypeError);
  expect(await limits()).toEqual([5]);
});

test('a fault waits before applying and before the answer', async () => {
  await addFault({ effect: { kind: 'delay', beforeApplyMs: 20_000, beforeAnswerMs: 7 } });
  expect((await client.call('POST', UPDATE, BODY)).status).toBe(200);
  expect(waits).toEqual([20_000, 7]);
});

test('a fault meets only what it names, as often as it says', async () => {
  await addFault({
    method: 'POST',
    path: '/0-3/0-1/',
    body: '"typeId":3',
    skip: 1,
    times: 2,
    effect: { kind: 'answer', status: 500 },
  });
  const others = [
    await client.call('GET', `${CONFIGURATIONS}/0-3/0-1`),
    await client.call('POST', `${CONFIGURATIONS}/0-3/0-2/batch/purge`, {
      inputs: [hubspotType(341)],
    }),
    await client.call('POST', `${CONFIGURATIONS}/0-3/0-1/batch/purge`, { inputs: [] }),
  ];
  expect(others.map((answer) => answer.status)).toEqual([200, 204, 204]);
  const statuses: number[] = [];
  for (let count = 0; count < 4; count += 1) {
    statuses.push((await client.call('POST', UPDATE, BODY)).status);
  }
  expect(statuses).toEqual([200, 500, 500, 200]);
});

test('faults can be taken back', async () => {
  await addFault({ effect: { kind: 'drop', when: 'before_apply' } });
  await client.call('DELETE', '/__simulator/faults');
  expect((await client.call('POST', UPDATE, BODY)).status).toBe(200);
});

test('a limit can be changed behind the back of the API, under the same rules', async () => {
  const change = (maxToObjectIds: number | null, typeId = 3): Promise<Response> =>
    client.call('POST', '/__simulator/limits', {
      from: 'deals',
      to: 'contacts',
      ...hubspotType(typeId),
      maxToObjectIds,
    });
  expect((await change(8)).status).toBe(204);
  expect(await limits()).toEqual([8]);
  expect((await change(8, 4)).status).toBe(400);
  expect((await change(null)).status).toBe(204);
  expect(await limits()).toEqual([]);
  expect(await journal()).toEqual([]);
});

test('the state goes back to how the simulator began', async () => {
  await client.call('POST', UPDATE, BODY);
  await client.call('DELETE', '/__simulator/state');
  expect(await limits()).toEqual([]);
});

test('a rule can be switched, and the others stay', async () => {
  const change = (rules: unknown): Promise<Response> =>
    client.call('POST', '/__simulator/rules', rules);
  await change({ pairList: 'all' });
  const changed = await change({ mixedBatch: 'all_or_nothing' });
  expect(await changed.json()).toMatchObject({
    rules: { mixedBatch: 'all_or_nothing', pairList: 'all', createOnExisting: 'set' },
  });
  await client.call('POST', UPDATE, {
    inputs: [...BODY.inputs, { ...hubspotType(4), maxToObjectIds: 1 }],
  });
  expect(await limits()).toEqual([]);
});

test('the portals are told by name, and no token', async () => {
  const answer = await client.call('GET', '/__simulator/portals');
  const plain = { portalName: 'Nordlicht Test', accountType: 'STANDARD' };
  expect(await answer.json()).toEqual({
    portals: [
      { hubId: 44127799, ...plain },
      { hubId: 5, ...plain },
    ],
  });
});

test('each token opens its own portal', async () => {
  await client.call('POST', UPDATE, BODY);
  const second = await client.call('GET', '/__simulator/state?hubId=5');
  expect(await second.json()).toMatchObject({ account: { portalId: 5 }, limits: [] });
  expect((await client.call('GET', '/__simulator/state?hubId=6')).status).toBe(404);
});

test.each([
  ['POST', '/__simulator/faults', { effect: { kind: 'explode' } }, 400],
  ['POST', '/__simulator/faults', '{', 400],
  ['POST', '/__simulator/limits', { from: 'deals' }, 400],
  ['POST', '/__simulator/rules', { mixedBatch: 'sometimes' }, 400],
  ['POST', '/__simulator/rules', '[]', 400],
  ['POST', '/__simulator/oauth', { consent: 'maybe' }, 400],
  ['POST', '/__simulator/oauth/uninstall', undefined, 400],
  ['POST', '/__simulator/rate-limit', { callsMax: 0 }, 400],
  ['GET', '/__simulator/secrets', undefined, 404],
])('%s %s with %j is answered with %i', async (method, path, body, status) => {
  expect((await client.call(method, path, body)).status).toBe(status);
});
