import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '@/lib/limits/group-by';
import { pairKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import { createRowsByPair } from './rows-by-pair';
import { rowOf } from './testing';

const deal = (rowNumber: number, limit = 5) => rowOf(rowNumber, rowNumber, limit);
const ticket = (rowNumber: number, limit = 5): DraftRow => ({
  ...deal(rowNumber, limit),
  fromObjectTypeId: '0-5',
});

test('after an edit the other pairs keep the very lists that they had', () => {
  const toPairs = createRowsByPair();
  const [first, second, third] = [deal(1), ticket(2), deal(3)];
  const before = toPairs([first, second, third]);
  const edited = deal(3, 6);
  const after = toPairs([first, second, edited]);
  expect(after.get(pairKey(second))).toBe(before.get(pairKey(second)));
  expect(after.get(pairKey(first))).toEqual([first, edited]);
});

test('whatever is edited, the rows are those of a fresh look', () => {
  const rows = fc.uniqueArray(
    fc.record({ n: fc.integer({ min: 1, max: 12 }), of: fc.boolean(), limit: fc.nat(2) }),
    { selector: ({ n }) => n },
  );
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 6 }), (drafts) => {
      const toPairs = createRowsByPair();
      const known = new Map<string, DraftRow>();
      for (const draft of drafts) {
        const made = draft
          .sort((a, b) => a.n - b.n)
          .map(({ n, of, limit }) => {
            const row = of ? deal(n, limit) : ticket(n, limit);
            const key = JSON.stringify(row);
            known.set(key, known.get(key) ?? row);
            return known.get(key) ?? row;
          });
        expect(toPairs(made)).toEqual(groupBy(made, pairKey));
      }
    }),
  );
});
