import { expect, test } from 'vitest';
import { systemClock } from '@/lib/hubspot/clock';
import { createHubSpotPortal } from '@/lib/hubspot/portal';
import { createRateLimiter } from '@/lib/hubspot/rate-limiter';
import { API_VERSIONS } from '@/lib/portals/portal';
import { Secret } from '@/lib/portals/secret';
import { makePlan } from '@/lib/limits/make-plan';
import { BILLING, DECISION_MAKER, ANY_OF_DEALS, TEST_INDEX, draftOf } from '@/lib/limits/testing';
import { isLimit } from '@/lib/limits/limit';
import type { Limit } from '@/lib/limits/limit';
import { plannedCall } from './planned-call';

const PLAN = makePlan({
  rows: draftOf([ANY_OF_DEALS, 5], [DECISION_MAKER, 2], [BILLING, 'many']),
  current: [
    { ...DECISION_MAKER, limit: 3 },
    { ...BILLING, limit: 1 },
  ],
  index: TEST_INDEX,
  callsPer10s: 100,
});
const ROWS = new Map(PLAN.rows.map((row) => [row.rowNumber, row]));

function asLimit(wanted: number | 'many' | null | undefined): Limit {
  if (wanted === null || wanted === undefined || !isLimit(wanted)) throw new Error('No limit');
  return wanted;
}

test.each(API_VERSIONS)(
  'the call that is shown is the call that is sent: %s',
  async (apiVersion) => {
    const sent: { path: string; body: unknown }[] = [];
    const hubspot = createHubSpotPortal({
      baseUrl: 'https://api.example.test',
      apiVersion,
      token: () => new Secret('secret'),
      limiter: createRateLimiter({ clock: systemClock }),
      deadlineMs: 1_000,
      fetch: (url, init) => {
        sent.push({ path: new URL(url).pathname, body: init.body });
        return Promise.resolve(Response.json({ status: 'COMPLETE', results: [] }));
      },
    });
    expect(PLAN.batches.map((batch) => batch.operation).sort()).toEqual([
      'create',
      'purge',
      'update',
    ]);
    for (const batch of PLAN.batches) {
      const inputs = batch.rowNumbers.flatMap((rowNumber) => {
        const row = ROWS.get(rowNumber);
        return row
          ? [{ category: row.category, typeId: row.typeId, limit: asLimit(row.wanted) }]
          : [];
      });
      await hubspot.sendBatch({ ...batch, inputs });
    }
    const shown = PLAN.batches.map((batch) => plannedCall(apiVersion, batch, ROWS));
    expect(shown.map(({ path, body }) => ({ path, body }))).toEqual(sent);
  },
);

test('it is HubSpot’s own example', () => {
  const [create] = PLAN.batches.filter((batch) => batch.operation === 'create');
  if (!create) throw new Error('The plan creates nothing');
  expect(plannedCall('2026-09', create, ROWS)).toMatchObject({
    path: '/crm/associations/2026-09/definitions/configurations/0-3/0-1/batch/create',
    body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5}]}',
  });
});
