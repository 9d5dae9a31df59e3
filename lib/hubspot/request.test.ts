import { describe, expect, test } from 'vitest';
import { Secret } from '../portals/secret';
import { jsonResponse, scriptPortal } from './testing';

const empty = () => jsonResponse({ results: [] });
const broken = () => new Response('<html>Bad gateway</html>', { status: 502 });
const reset = () =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) });
const rateLimited =
  (policyName: string, headers: Record<string, string> = {}) =>
  () =>
    jsonResponse({ status: 'error', message: 'Too many.', policyName }, { status: 429, headers });

type Answers = Parameters<typeof scriptPortal>[0];

/** One read: what came of it, how many calls it took, how long. */
async function read(answers: Answers, options: Parameters<typeof scriptPortal>[1] = {}) {
  const { portal, clock, sent } = scriptPortal(answers, options);
  const startMs = clock.epochMs();
  const result = await clock.settle(portal.readAllLimits('person'));
  return { result, calls: sent.length, waitedMs: clock.epochMs() - startMs };
}

const batch = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  operation: 'update',
  inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, limit: 5 }],
} as const;

async function write(answers: Answers) {
  const { portal, clock, sent } = scriptPortal(answers);
  const result = await clock.settle(portal.sendBatch(batch));
  return { result, calls: sent.length };
}

describe('a read', () => {
  test.each([
    { name: 'a broken connection', fault: reset },
    { name: 'a broken server', fault: broken },
    { name: 'silence', fault: 'never' as const },
  ])('is repeated after $name', async ({ fault }) => {
    const { result, calls } = await read([fault, empty]);
    expect(result).toEqual({ ok: true, value: [] });
    expect(calls).toBe(2);
  });

  test('is tried three times at most, with growing pauses', async () => {
    const { result, calls, waitedMs } = await read([broken]);
    expect(result).toMatchObject({ ok: false, error: { kind: 'server_error', httpStatus: 502 } });
    expect(calls).toBe(3);
    expect(waitedMs).toBe(500 + 1_000);
  });

  test('waits as long as HubSpot wants', async () => {
    const { result, waitedMs } = await read([
      rateLimited('SECONDLY', { 'Retry-After': '7' }),
      empty,
    ]);
    expect(result.ok).toBe(true);
    expect(waitedMs).toBe(7_500);
  });

  test('waits ten seconds for the rolling limit', async () => {
    const { result, calls, waitedMs } = await read([rateLimited('TEN_SECONDLY_ROLLING'), empty]);
    expect([result.ok, calls, waitedMs]).toEqual([true, 2, 10_500]);
  });

  test('waits fifteen seconds, and not a second longer', async () => {
    const justSo = await read([rateLimited('X', { 'Retry-After': '15' }), empty]);
    expect([justSo.result.ok, justSo.waitedMs]).toEqual([true, 15_500]);
    const tooLong = await read([rateLimited('X', { 'Retry-After': '16' }), empty]);
    expect(tooLong.result).toMatchObject({
      ok: false,
      error: { kind: 'rate_limited', retryAfterMs: 16_000, policyName: 'X' },
    });
    expect([tooLong.calls, tooLong.waitedMs]).toEqual([1, 0]);
  });

  test('waits for a lock, and not for the daily limit', async () => {
    const locked = await read([() => jsonResponse({}, { status: 423 }), empty]);
    expect([locked.result.ok, locked.waitedMs]).toEqual([true, 2_500]);
    const daily = await read([rateLimited('DAILY'), empty]);
    expect(daily.result).toMatchObject({ ok: false, error: { policyName: 'DAILY' } });
    expect(daily.calls).toBe(1);
  });

  test.each([301, 307, 400, 401, 403, 404, 437, 477])(
    'is not repeated after %i',
    async (status) => {
      const { result, calls } = await read([() => new Response(null, { status }), empty]);
      expect(result).toMatchObject({ ok: false, error: { httpStatus: status } });
      expect(calls).toBe(1);
    },
  );

  test.each(['<html></html>', '{"results":[', 'null', '', '{"results":[{"typeId":1}]}'])(
    'is not believed where the answer is %j',
    async (text) => {
      const { result, calls } = await read([() => new Response(text)]);
      expect(result).toMatchObject({ ok: false, error: { kind: 'unreadable', httpStatus: 200 } });
      expect(calls).toBe(1);
    },
  );
});

describe('a write', () => {
  test.each([
    { name: 'a broken connection', fault: reset, kind: 'network' },
    { name: 'a broken server', fault: broken, kind: 'server_error' },
    { name: 'silence', fault: 'never' as const, kind: 'timeout' },
    { name: 'a page of HTML', fault: () => new Response('<html>'), kind: 'unreadable' },
    { name: 'the rate limit', fault: rateLimited('TEN_SECONDLY_ROLLING'), kind: 'rate_limited' },
    { name: 'a lock', fault: () => jsonResponse({}, { status: 423 }), kind: 'locked' },
  ])('is sent once, whatever happens: $name', async ({ fault, kind }) => {
    const { result, calls } = await write([fault, empty]);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    expect(calls).toBe(1);
  });
});

describe('a rate limit', () => {
  test('holds the calls of everybody', async () => {
    const { portal, clock, sent } = scriptPortal([rateLimited('TEN_SECONDLY_ROLLING'), empty]);
    const startMs = clock.epochMs();
    await clock.settle(portal.sendBatch(batch));
    await clock.settle(portal.readAllLimits('person'));
    expect(clock.epochMs() - startMs).toBe(10_500);
    expect(sent).toHaveLength(2);
  });

  test('that is long answers later calls without sending them', async () => {
    const { portal, clock, sent } = scriptPortal([rateLimited('X', { 'Retry-After': '3600' })]);
    await clock.settle(portal.sendBatch(batch));
    const later = await clock.settle(portal.sendBatch(batch));
    expect(later).toMatchObject({ ok: false, error: { kind: 'rate_limited', httpStatus: null } });
    expect(!later.ok && later.error.retryAfterMs).toBeGreaterThanOrEqual(3_600_000);
    expect(sent).toHaveLength(1);
  });

  test.each([
    { policyName: 'TEN_SECONDLY_ROLLING', waitedMs: 10_500 + 10_020, why: 'ninety, then ten' },
    { policyName: 'DAILY', waitedMs: 10_020, why: 'the ninety-nine that are left, then one' },
  ])('of $policyName: the next hundred calls go as $why', async ({ policyName, waitedMs }) => {
    const { portal, clock } = scriptPortal([rateLimited(policyName), empty]);
    const startMs = clock.epochMs();
    await clock.settle(portal.sendBatch(batch));
    const reads = Array.from({ length: 100 }, () => portal.readAllLimits('submission'));
    await clock.settle(Promise.all(reads));
    expect(clock.epochMs() - startMs).toBe(waitedMs);
  });

  test('that HubSpot’s headers tell is kept from then on', async () => {
    const headers = {
      'X-HubSpot-RateLimit-Max': '1',
      'X-HubSpot-RateLimit-Interval-Milliseconds': '10000',
    };
    const { portal, clock } = scriptPortal([jsonResponse({ results: [] }, { headers })]);
    const startMs = clock.epochMs();
    await clock.settle(portal.readAllLimits('person'));
    await clock.settle(portal.readAllLimits('person'));
    expect(clock.epochMs() - startMs).toBe(10_020);
  });
});

describe('the token', () => {
  test.each(['', 'pat na1', 'pat-na1\n', 'pät'])('%j is not sent', async (text) => {
    const { result, calls } = await read([empty], { token: () => new Secret(text) });
    expect(result).toMatchObject({ ok: false, error: { kind: 'unauthorized', httpStatus: null } });
    expect(calls).toBe(0);
  });

  test('is asked for anew before each attempt', async () => {
    const texts = ['first', 'second'];
    const { portal, clock, sent } = scriptPortal([broken, empty], {
      token: () => Promise.resolve(new Secret(texts.shift() ?? 'none')),
    });
    await clock.settle(portal.readAllLimits('person'));
    const tokens = sent.map(({ headers }) => headers['authorization']);
    expect(tokens).toEqual(['Bearer first', 'Bearer second']);
  });

  test('is in nothing that comes back, even where HubSpot repeats it', async () => {
    const token = 'CJ7example8of9an0oauth1token';
    const body = { message: `No ${token}`, correlationId: token, context: { a: [token] } };
    const echo = () => jsonResponse(body, { status: 401 });
    const { result } = await read([echo], { token: () => new Secret(token) });
    expect(result).toMatchObject({ ok: false, error: { kind: 'unauthorized', message: 'No ***' } });
    expect(JSON.stringify(result)).not.toContain(token);
  });

  test('a fault of our own still throws', async () => {
    const { portal, clock } = scriptPortal([empty], {
      token: () => Promise.reject(new Error('The key is missing')),
    });
    await expect(clock.settle(portal.readAccount('person'))).rejects.toThrow('The key is missing');
  });
});
