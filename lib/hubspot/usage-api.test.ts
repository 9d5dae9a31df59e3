import { describe, expect, test } from 'vitest';
import { jsonResponse, scriptPortal } from './testing';

const PAIR = { fromObjectTypeId: '0-2', toObjectTypeId: '0-1' };
/** As HubSpot's specification of limits tracking has it. */
const documented = {
  limit: 50_000,
  totalRecordsAtLimit: 3,
  totalRecordsNearLimit: 12,
  atLimitFromRecordSamples: [{ label: 'Acme', objectId: 1 }],
  nearLimitFromRecordSamples: [{ label: 'Beta', objectId: 2, usage: 41_000, percentage: 82 }],
};

async function readUsage(
  answer: Parameters<typeof scriptPortal>[0][number],
  options: Parameters<typeof scriptPortal>[1] = {},
) {
  const { portal, clock, sent } = scriptPortal([answer], options);
  return { result: await clock.settle(portal.readUsage(PAIR, 'person')), sent };
}

test.each([
  { apiVersion: '2026-09', path: '/crm/limits/2026-09/associations/records/0-2/0-1' },
  { apiVersion: 'v4', path: '/crm/v3/limits/associations/records/0-2/0-1' },
] as const)('records at and near the limit are read at $path', async ({ apiVersion, path }) => {
  const { result, sent } = await readUsage(jsonResponse(documented), { apiVersion });
  expect(result).toEqual({ ok: true, value: { limit: 50_000, atLimit: 3, nearLimit: 12 } });
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    `GET https://api.hubapi.com${path}`,
  ]);
});

describe('what HubSpot tells', () => {
  test.each([
    {
      name: 'no limit',
      body: { ...documented, limit: null },
      value: { limit: null, atLimit: 3, nearLimit: 12 },
    },
    {
      name: 'numbers as text, and more fields than known',
      body: { limit: '5', totalRecordsAtLimit: '0', totalRecordsNearLimit: '0', more: {} },
      value: { limit: 5, atLimit: 0, nearLimit: 0 },
    },
    {
      name: 'no count',
      body: { limit: 5, totalRecordsAtLimit: null, totalRecordsNearLimit: 0 },
      value: 'not_available',
    },
    { name: 'nothing', body: {}, value: 'not_available' },
  ])('$name', async ({ body, value }) => {
    expect((await readUsage(jsonResponse(body))).result).toEqual({ ok: true, value });
  });
});

test.each([
  { name: 'the pair', status: 400, body: { message: 'Unable to infer object type from: x' } },
  { name: 'the path', status: 404, body: {} },
  { name: 'the token’s scopes', status: 403, body: { category: 'MISSING_SCOPES' } },
])('where HubSpot refuses $name, usage is not available', async ({ status, body }) => {
  const { result } = await readUsage(jsonResponse(body, { status }));
  expect(result).toEqual({ ok: true, value: 'not_available' });
});

test.each([
  { kind: 'unauthorized', answer: () => jsonResponse({}, { status: 401 }) },
  { kind: 'server_error', answer: () => new Response(null, { status: 502 }) },
  { kind: 'unreadable', answer: () => new Response('<html>') },
])('what says nothing of the pair is a failure: $kind', async ({ kind, answer }) => {
  expect((await readUsage(answer)).result).toMatchObject({ ok: false, error: { kind } });
});
