import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CONFIGURATIONS,
  hubspotType,
  ownType,
  serveOnLoopback,
  testSimulator,
  type TestClient,
} from './testing';

const UPDATE = `${CONFIGURATIONS}/0-3/0-1/batch/update`;
const BODY = {
  inputs: [
    { ...hubspotType(3), maxToObjectIds: 9 },
    { ...ownType(141), maxToObjectIds: 2 },
    { ...ownType(143), maxToObjectIds: 1 },
  ],
};
const waits: number[] = [];
let wake: () => void;
let client: TestClient;

beforeEach(async () => {
  waits.length = 0;
  const sleepMs = (ms: number): Promise<void> => {
    waits.push(ms);
    return ms === FOREVER_MS ? new Promise((resolve) => (wake = resolve)) : Promise.resolve();
  };
  client = await serveOnLoopback(testSimulator({ sleepMs }));
});

afterEach(async () => {
  await client.close();
});

/** A wait that ends when the test says so. */
const FOREVER_MS = 60_000;

async function updateUnder(effect: Readonly<Record<string, unknown>>): Promise<Response> {
  expect((await client.call('POST', '/__simulator/faults', { effect })).status).toBe(201);
  return client.call('POST', UPDATE, BODY);
}

async function limits(): Promise<readonly string[]> {
  const answer = await client.call('GET', '/__simulator/state');
  const state = (await answer.json()) as { limits: { typeId: number; maxToObjectIds: number }[] };
  return state.limits.map((limit) => `${limit.typeId}:${limit.maxToObjectIds}`);
}

function typeIds(body: { readonly results: readonly { readonly typeId: number }[] }): unknown {
  return body.results.map(({ typeId }) => typeId);
}

const ALL = ['3:9', '141:2', '143:1'];

test.each([
  { apply: false, after: [] },
  { apply: true, after: ALL },
])('HTML stands in for an answer; applied: $apply', async ({ apply, after }) => {
  const answer = await updateUnder({ kind: 'html', apply });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    502,
    'text/html;charset=utf-8',
  ]);
  expect(await answer.text()).toMatch(/^<html>/);
  expect(await limits()).toEqual(after);
});

test.each([301, 302, 303, 307, 308])('a %i leads somewhere else', async (status) => {
  const location = 'http://127.0.0.1:9/elsewhere';
  const answer = await updateUnder({ kind: 'redirect', status, location });
  expect([answer.status, answer.headers.get('location')]).toEqual([status, location]);
  expect(await limits()).toEqual([]);
});

test('a body trickles in, part by part', async () => {
  const answer = await updateUnder({ kind: 'trickle', bytesPerPart: 40, gapMs: 7 });
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ status: 'COMPLETE' });
  expect(waits).toEqual(Array.from({ length: Math.ceil(text.length / 40) }, () => 7));
});

test('a body is huge, and still JSON', async () => {
  const text = await (await updateUnder({ kind: 'huge', bytes: 3_000_000 })).text();
  expect(text.length).toBeGreaterThan(3_000_000);
  expect(JSON.parse(text)).toMatchObject({ status: 'COMPLETE' });
});

describe('a batch that is still under way', () => {
  test('takes effect later', async () => {
    const answer = await updateUnder({ kind: 'pending', appliesAfterMs: FOREVER_MS });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        status: 'PENDING',
        results: [],
        requestedAt: '2026-11-24T12:00:00.000Z',
        startedAt: '2026-11-24T12:00:00.000Z',
      },
    ]);
    expect(await limits()).toEqual([]);
    wake();
    await expect.poll(limits).toEqual(ALL);
  });

  test.each([
    { status: 'PROCESSING', appliesAfterMs: 0, after: ALL },
    { status: 'CANCELED', appliesAfterMs: null, after: [] },
  ])('is $status and applies after $appliesAfterMs', async ({ after, ...effect }) => {
    const answer = await updateUnder({ kind: 'pending', ...effect });
    expect(await answer.json()).toMatchObject({ status: effect.status, results: [] });
    expect(await limits()).toEqual(after);
  });
});

describe('a batch of which some rows are refused', () => {
  test('names them', async () => {
    const answer = await updateUnder({ kind: 'partial', keep: 1 });
    expect([answer.status, await answer.json()]).toMatchObject([
      207,
      {
        status: 'COMPLETE',
        results: [{ typeId: 3, userEnforcedMaxToObjectIds: 9 }],
        numErrors: 2,
        errors: [{ context: { type: ['1-141'] } }, { context: { type: ['1-143'] } }],
      },
    ]);
    expect(await limits()).toEqual(['3:9']);
  });

  test.each([
    { errors: 'anonymous', numErrors: 1, context: false },
    { errors: 'none', numErrors: undefined, context: false },
  ])('says of them: $errors', async ({ errors, numErrors }) => {
    const answer = await updateUnder({ kind: 'partial', keep: 2, status: 200, errors });
    const body = (await answer.json()) as { numErrors?: number; errors?: { context?: unknown }[] };
    expect([answer.status, body.numErrors, body.errors?.[0]?.context]).toEqual([
      200,
      numErrors,
      undefined,
    ]);
    expect(await limits()).toEqual(['3:9', '141:2']);
  });

  test('can be a purge, whose rows that went are not named', async () => {
    await client.call('POST', UPDATE, BODY);
    const effect = { kind: 'partial', keep: 1 };
    await client.call('POST', '/__simulator/faults', { effect });
    const inputs = [ownType(141), ownType(143)];
    const answer = await client.call('POST', UPDATE.replace('update', 'purge'), { inputs });
    expect([answer.status, await answer.json()]).toMatchObject([
      207,
      { results: [], numErrors: 1 },
    ]);
    expect(await limits()).toEqual(['3:9', '143:1']);
  });
});

test.each([
  { effect: { kind: 'reorder_results' }, shown: [143, 141, 3] },
  { effect: { kind: 'missing_results' }, shown: [3, 141] },
  { effect: { kind: 'missing_results', count: 9 }, shown: [] },
  { effect: { kind: 'foreign_results' }, shown: [3, 141, 143, 999_999] },
  { effect: { kind: 'foreign_results', rows: [{ typeId: 4 }] }, shown: [3, 141, 143, 4] },
])('$effect shows $shown, though all took effect', async ({ effect, shown }) => {
  const answer = await updateUnder(effect);
  expect(answer.status).toBe(200);
  expect(typeIds((await answer.json()) as Parameters<typeof typeIds>[0])).toEqual(shown);
  expect(await limits()).toEqual(ALL);
});

test('an answer without results passes an edit as it is', async () => {
  await client.call('POST', '/__simulator/faults', { effect: { kind: 'reorder_results' } });
  const answer = await client.call('GET', '/account-info/2026-09/details');
  expect(await answer.json()).toMatchObject({ portalId: 44127799 });
});
