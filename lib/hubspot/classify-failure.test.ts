import { expect, test } from 'vitest';
import { classifyFailure, parseRetryAfter } from './classify-failure';
import { readErrorBody } from './read-error-body';

const NOW = Date.parse('2026-11-24T08:00:00Z');

function classify(httpStatus: number, body: unknown = {}, retryAfter?: string) {
  const headers = new Headers(retryAfter === undefined ? {} : { 'Retry-After': retryAfter });
  const isJson = typeof body === 'object' && body !== null;
  return classifyFailure({ httpStatus, body: readErrorBody(body), isJson, headers, nowMs: NOW });
}

test.each([
  [0, 'redirect'],
  [301, 'redirect'],
  [307, 'redirect'],
  [400, 'refused'],
  [401, 'unauthorized'],
  [403, 'refused'],
  [404, 'refused'],
  [414, 'refused'],
  [423, 'locked'],
  [429, 'rate_limited'],
  [437, 'refused'],
  [477, 'migrating'],
  [500, 'server_error'],
  [502, 'server_error'],
  [521, 'server_error'],
  [524, 'server_error'],
  [599, 'server_error'],
] as const)('%i means %s', (httpStatus, kind) => {
  expect(classify(httpStatus).kind).toBe(kind);
});

test('403 is a missing scope only where HubSpot says so', () => {
  expect(classify(403, { category: 'MISSING_SCOPES' }).kind).toBe('missing_scope');
  expect(classify(403, { category: 'BANNED' }).kind).toBe('refused');
});

test('a 4xx that is no JSON refuses nothing: a gateway may have answered', () => {
  expect(classify(403, '<html>Forbidden</html>').kind).toBe('unreadable');
  expect(classify(400, null).kind).toBe('unreadable');
  expect(classify(400, { message: 'No.' }).kind).toBe('refused');
  expect(classify(404, '<html>Not found</html>').kind).toBe('refused');
  expect(classify(408, { message: 'Timed out.' }).kind).toBe('server_error');
});

test.each([
  { name: 'the rolling limit', body: { policyName: 'TEN_SECONDLY_ROLLING' }, waitMs: 10_000 },
  {
    name: 'the rolling limit, known by its message alone',
    body: { message: 'You have reached your ten_secondly_rolling limit.' },
    waitMs: 10_000,
  },
  { name: 'a limit without a name', body: {}, waitMs: 60_000 },
  { name: 'a page of HTML', body: undefined, waitMs: 60_000 },
])('429 of $name waits $waitMs ms', ({ body, waitMs }) => {
  expect(classify(429, body)).toMatchObject({ kind: 'rate_limited', retryAfterMs: waitMs });
});

test('HubSpot’s own wish comes before the usual wait', () => {
  expect(classify(429, { policyName: 'TEN_SECONDLY_ROLLING' }, '3').retryAfterMs).toBe(3_000);
  expect(classify(429, {}, '0').retryAfterMs).toBe(0);
});

test('the daily limit has a name and no known end, whatever a header says', () => {
  const daily = { kind: 'rate_limited', retryAfterMs: null, policyName: 'DAILY' };
  expect(classify(429, { policyName: 'DAILY' })).toEqual(daily);
  expect(classify(429, { policyName: 'DAILY' }, '1')).toEqual(daily);
  expect(classify(429, { message: 'You have reached your daily limit.' })).toEqual(daily);
});

test('a lock is waited for two seconds at least', () => {
  expect(classify(423).retryAfterMs).toBe(2_000);
  expect(classify(423, {}, '1').retryAfterMs).toBe(2_000);
  expect(classify(423, {}, '5').retryAfterMs).toBe(5_000);
});

test('a migration says in seconds how long it takes, and a server when to come back', () => {
  expect(classify(477, {}, '3600').retryAfterMs).toBe(3_600_000);
  expect(classify(477).retryAfterMs).toBeNull();
  expect(classify(503, {}, '7').retryAfterMs).toBe(7_000);
});

test.each([
  ['3', 3_000],
  [' 3 ', 3_000],
  ['1.5', 1_500],
  ['0', 0],
  ['Tue, 24 Nov 2026 08:00:09 GMT', 9_000],
  ['Tuesday, 24-Nov-26 08:00:09 GMT', 9_000],
  ['Tue, 24 Nov 2026 07:00:00 GMT', 0],
  ['99999999', 86_400_000],
  ['-3', null],
  ['soon', null],
  ['5 minutes', null],
  ['Tue', null],
  ['', null],
  [null, null],
])('Retry-After %j is %s ms', (text, waitMs) => {
  expect(parseRetryAfter(text, NOW)).toBe(waitMs);
});
