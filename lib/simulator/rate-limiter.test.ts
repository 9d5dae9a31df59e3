import { afterEach, beforeEach, expect, test } from 'vitest';
import { rateLimitSchema } from './rate-limit';
import {
  NOON_MS,
  plainPortal,
  serveOnLoopback,
  testSimulator,
  TOKEN,
  type TestClient,
} from './testing';

const DETAILS = '/account-info/2026-09/details';
let nowMs: number;
let client: TestClient;

beforeEach(async () => {
  nowMs = NOON_MS;
  const other = plainPortal();
  client = await serveOnLoopback(
    testSimulator({
      clock: () => nowMs,
      rateLimit: rateLimitSchema.parse({ callsMax: 2, dailyMax: 3 }),
      portals: [
        { token: TOKEN, state: plainPortal(), scopes: ['oauth'] },
        { token: 'second', state: { ...other, account: { ...other.account, portalId: 5 } } },
      ],
    }),
  );
});

afterEach(async () => {
  await client.close();
});

function call(path = DETAILS, token = TOKEN): Promise<Response> {
  return client.send(path, { headers: { authorization: `Bearer ${token}` } });
}

async function statuses(count: number): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let index = 0; index < count; index += 1) answers.push((await call()).status);
  return answers;
}

test('every answer says what is left', async () => {
  const { headers } = await call();
  const names = ['Daily', 'Daily-Remaining', 'Interval-Milliseconds', 'Max', 'Remaining'];
  expect(names.map((name) => headers.get(`X-HubSpot-RateLimit-${name}`))).toEqual([
    '3',
    '2',
    '10000',
    '2',
    '1',
  ]);
});

test("the third call in 10 seconds is refused in HubSpot's own words", async () => {
  expect(await statuses(2)).toEqual([200, 200]);
  const refused = await call();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('X-HubSpot-RateLimit-Remaining')).toBe('0');
  expect(await refused.json()).toEqual({
    status: 'error',
    message: 'You have reached your ten_secondly_rolling limit.',
    errorType: 'RATE_LIMIT',
    correlationId: expect.any(String) as string,
    policyName: 'TEN_SECONDLY_ROLLING',
    requestId: expect.any(String) as string,
  });
  nowMs += 10_000;
  expect(await statuses(1)).toEqual([200]);
});

test('the day ends at midnight of the portal', async () => {
  for (const expected of [[200, 200], [200]]) {
    expect(await statuses(expected.length)).toEqual(expected);
    nowMs += 10_000;
  }
  const refused = await call();
  expect(await refused.json()).toMatchObject({
    policyName: 'DAILY',
    message: 'You have reached your daily limit.',
  });
  nowMs = Date.UTC(2026, 10, 24, 22, 59, 59);
  expect(await statuses(1)).toEqual([429]);
  nowMs = Date.UTC(2026, 10, 24, 23);
  expect(await statuses(1)).toEqual([200]);
});

test('each app has its own limit', async () => {
  expect(await statuses(3)).toEqual([200, 200, 429]);
  expect((await call(DETAILS, 'second')).status).toBe(200);
});

test('strangers and wrong paths use nothing up, missing scopes do', async () => {
  await call(DETAILS, 'unknown');
  await call('/crm/v9/nothing');
  expect((await call('/crm-object-schemas/2026-09/schemas')).status).toBe(403);
  expect(await statuses(2)).toEqual([200, 429]);
});

test('the limit can be changed and taken away', async () => {
  const rule = { mode: 'token_bucket', callsMax: 4, headers: 'omit' };
  expect((await client.call('POST', '/__simulator/rate-limit', rule)).status).toBe(200);
  expect((await call()).headers.has('X-HubSpot-RateLimit-Max')).toBe(false);
  expect(await (await client.call('GET', '/__simulator/rate-limit')).json()).toEqual({
    ...rule,
    windowMs: 10_000,
    dailyMax: 250_000,
  });
  expect(await statuses(4)).toEqual([200, 200, 200, 429]);
  await client.call('DELETE', '/__simulator/rate-limit');
  expect(await statuses(6)).toEqual([200, 200, 200, 200, 200, 200]);
});
