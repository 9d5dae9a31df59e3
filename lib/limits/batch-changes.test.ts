import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchChanges } from './batch-changes';
import { groupBy } from './group-by';
import type { Limit } from './limit';
import { changeOf } from './order-changes';
import type { PlannedBatch } from './plan';
import { CONTACTS_TO_DEALS } from './testing';
import { fewestCalls, isAllowed, isSafe, planRowsOf } from './testing-order';
import type { Step } from './testing-order';

const LIMITS: readonly Limit[] = [1, 2, 3, 'many'];
const STEPS: readonly Step[] = LIMITS.flatMap((before) =>
  LIMITS.map((after) => ({ before, after })),
);

function isPossible(steps: readonly Step[]): boolean {
  const all = new Set(steps.map((_, position) => position + 1));
  return isAllowed(steps, new Set()) && isAllowed(steps, all);
}

/** Calls of one wave count as one: nothing may rest on their order. */
function wavesOf(batches: readonly PlannedBatch[]): number[][] {
  return [...groupBy(batches, (batch) => batch.wave).values()].map((wave) =>
    wave.flatMap((batch) => batch.rowNumbers),
  );
}

function expectSafeAndFewest(steps: readonly Step[], inputsMax: number): void {
  const rows = planRowsOf(steps);
  const changes = rows.flatMap((row) => changeOf(row) ?? []);
  const batches = batchChanges(rows, inputsMax);
  const sent = batches.flatMap((batch) => batch.rowNumbers).sort((a, b) => a - b);
  expect(sent).toEqual(changes.map((change) => change.rowNumber));
  expect(isSafe(steps, wavesOf(batches))).toBe(true);
  expect(batches.map((batch) => batch.wave)).toEqual(
    batches.map((batch) => batch.wave).sort((a, b) => a - b),
  );
  expect(batches.every((batch) => batch.rowNumbers.length <= inputsMax)).toBe(true);
  expect({ steps, calls: batches.length }).toEqual({
    steps,
    calls: fewestCalls(steps, changes, inputsMax),
  });
}

test('an object limit and two labels, in every way there is: safe at any moment, fewest calls', () => {
  for (const object of STEPS) {
    for (const one of STEPS) {
      for (const two of STEPS) {
        const steps = [object, one, two];
        if (isPossible(steps)) expectSafeAndFewest(steps, 100);
      }
    }
  }
});

test('five rows: safe at any moment, fewest calls, however many inputs a call takes', () => {
  const limit = fc.constantFrom<Limit>(1, 2, 3, 4, 5, 'many');
  const step = fc.record({ before: limit, after: limit });
  const steps = fc.array(step, { minLength: 1, maxLength: 5 }).filter(isPossible);
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 5 }), (of, inputsMax) => {
      expectSafeAndFewest(of, inputsMax);
    }),
    { numRuns: 1_500 },
  );
});

const shape = ({ batchNumber, wave, operation, rowNumbers }: PlannedBatch) =>
  [batchNumber, wave, operation, rowNumbers] as const;

test.each<{ name: string; steps: Step[]; batches: unknown[] }>([
  {
    name: 'a label that is too high for the new object limit comes down first',
    steps: [
      { before: 10, after: 5 },
      { before: 8, after: 4 },
      { before: 3, after: 2 },
    ],
    batches: [
      [1, 1, 'update', [2, 3]],
      [2, 2, 'update', [1]],
    ],
  },
  {
    name: 'a label that is too high for the old object limit goes up last',
    steps: [
      { before: 5, after: 10 },
      { before: 4, after: 8 },
      { before: 3, after: 4 },
    ],
    batches: [
      [1, 1, 'update', [1, 3]],
      [2, 2, 'update', [2]],
    ],
  },
  {
    name: 'where nothing can go wrong, one call carries all',
    steps: [
      { before: 10, after: 9 },
      { before: 8, after: 7 },
      { before: 2, after: 3 },
    ],
    batches: [[1, 1, 'update', [1, 2, 3]]],
  },
  {
    name: 'a label whose limit is removed makes room for a lower object limit',
    steps: [
      { before: 10, after: 5 },
      { before: 8, after: 'many' },
      { before: 'many', after: 5 },
    ],
    batches: [
      [1, 1, 'purge', [2]],
      [2, 1, 'create', [3]],
      [3, 2, 'update', [1]],
    ],
  },
])('$name', ({ steps, batches }) => {
  expect(batchChanges(planRowsOf(steps)).map(shape)).toEqual(batches);
});

test('rows that need no call are in none', () => {
  const kinds = ['no_change', 'covered', 'problem'] as const;
  const rows = planRowsOf([{ before: 5, after: 6 }]).flatMap((row) =>
    kinds.map((kind) => ({ ...row, kind })),
  );
  expect(rows).toHaveLength(3);
  expect(batchChanges(rows)).toEqual([]);
});

test('a call takes a hundred inputs', () => {
  const [row] = planRowsOf([{ before: 'many', after: 5 }]);
  const rows = Array.from({ length: 201 }, (_, position) => ({
    ...(row ?? expect.fail('there is one row')),
    rowNumber: position + 1,
  }));
  expect(batchChanges(rows).map((batch) => batch.rowNumbers.length)).toEqual([100, 100, 1]);
});

test('the calls of a pair stand together, and its waves count from 1', () => {
  const steps = [
    { before: 10, after: 5 },
    { before: 8, after: 4 },
  ];
  const here = planRowsOf(steps);
  const there = planRowsOf(steps).map((row) => ({
    ...row,
    ...CONTACTS_TO_DEALS,
    rowNumber: row.rowNumber + 10,
  }));
  const mixed = [here, there]
    .flatMap(([object]) => object ?? [])
    .concat(here.slice(1), there.slice(1));
  expect(batchChanges(mixed).map(shape)).toEqual([
    [1, 1, 'update', [2]],
    [2, 2, 'update', [1]],
    [3, 1, 'update', [12]],
    [4, 2, 'update', [11]],
  ]);
});
