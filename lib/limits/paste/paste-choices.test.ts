import { expect, test } from 'vitest';
import { makePlan } from '../make-plan';
import { pasteIndexOf } from './paste-index';
import { PASTE_CATALOGUE, paste, rowsOf, skippedOf } from './testing';

/** What a person can decide about a paste as a whole, and where its rows go from there. */

test('a totals row is left out, and taken where a person says so', () => {
  const text = 'From\tTo\tLimit\ndeals\tcontacts\t5\nTotal\tcontacts\t5';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5']);
  expect(skippedOf(text)).toEqual(['1 header', '3 totals']);
  const answers = [{ kind: 'take_totals' as const, meaning: 'yes' as const }];
  expect(rowsOf(text, { answers })).toEqual(['0-3>0-1 H3 5', '?>0-1 ? 5']);
});

test('of a Postman collection each request can be left out', () => {
  const request = (name: string, pair: string, typeId: number) => ({
    name,
    request: {
      url: { raw: `{{base}}/crm/associations/v4/definitions/configurations/${pair}/batch/create` },
      body: { mode: 'raw', raw: `{"inputs":[{"typeId":${typeId},"maxToObjectIds":5}]}` },
    },
  });
  const text = JSON.stringify({
    item: [
      request('Contacts', 'deals/contacts', 3),
      { name: 'Folder', item: [request('Deals', 'contacts/deals', 4)] },
    ],
  });
  expect(paste(text).requests).toEqual([
    { name: 'Contacts', rows: 1, isTaken: true },
    { name: 'Deals', rows: 1, isTaken: true },
  ]);
  const answers = [{ kind: 'take_request' as const, request: 0, meaning: 'no' as const }];
  expect(rowsOf(text, { answers })).toEqual(['0-1>0-3 H4 5']);
  expect(paste(text, { answers }).requests.map(({ isTaken }) => isTaken)).toEqual([false, true]);
  expect(paste(text, { answers }).rows[0]?.key).toBe(paste(text).rows[1]?.key);
});

test('a long paste tells how far it is', () => {
  const shares: number[] = [];
  const text = 'deals\tcontacts\t5\n'.repeat(2500);
  paste(text, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([0, 0.4, 0.8]);
});

test('20: forty rows of twelve pairs are planned in one group of calls for each pair', () => {
  const pairs = ['deals', 'companies', 'tickets', 'contacts'].flatMap((from, _, objects) =>
    objects.flatMap((to) => (from === to ? [] : [[from, to] as const])),
  );
  // Labels of two pairs, and the same limits again in another order.
  const labels = [
    ...['Point of contact', 'Buyer, senior'].map((label) => `deals\tcontacts\t${label}\t1`),
    ...['Employer', 'Billing contact'].map((label) => `companies\tcontacts\t${label}\t1`),
  ];
  const lines = [
    ...pairs.map(([from, to]) => `${from}\t${to}\t\t5`),
    ...labels,
    ...pairs.toReversed().map(([from, to]) => `${from}\t${to}\t\t5`),
    ...pairs.map(([from, to]) => `${from}\t${to}\t\t5`),
  ];
  expect(lines).toHaveLength(40);
  const { rows, skipped } = paste(lines.join('\n'));
  expect(rows).toHaveLength(16);
  expect(skipped.every(({ reason }) => reason === 'identical')).toBe(true);
  const plan = makePlan({
    rows: rows.flatMap(
      ({ rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit }) =>
        fromObjectTypeId === null || toObjectTypeId === null || category === null || typeId === null
          ? []
          : [{ rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit }],
    ),
    current: [],
    index: pasteIndexOf(PASTE_CATALOGUE),
    callsPer10s: 190,
  });
  expect(plan.counts).toMatchObject({ new: 16, problem: 0 });
  const calls = plan.batches.map(
    ({ fromObjectTypeId, toObjectTypeId, operation }) =>
      `${fromObjectTypeId}>${toObjectTypeId} ${operation}`,
  );
  expect(calls).toHaveLength(12);
  expect(new Set(calls).size).toBe(12);
});
