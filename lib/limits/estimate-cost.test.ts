import { expect, test } from 'vitest';
import { estimateCost } from './estimate-cost';
import type { PlannedBatch } from './plan';

function batchesOf(pairs: number, perPair: number, rows: number): PlannedBatch[] {
  return Array.from({ length: pairs * perPair }, (_, position) => ({
    fromObjectTypeId: '0-1',
    toObjectTypeId: `2-${position % pairs}`,
    batchNumber: position + 1,
    wave: 1,
    operation: 'create',
    rowNumbers: Array.from({ length: rows }, (_row, row) => position * rows + row + 1),
  }));
}

test.each([
  { name: 'nothing to do', of: [0, 0, 0], c: 100, cost: [0, 0, 0, 0, 0] },
  { name: 'one call', of: [1, 1, 3], c: 100, cost: [3, 1, 1, 3, 0.15] },
  { name: 'more calls than run side by side', of: [10, 1, 1], c: 100, cost: [10, 10, 10, 12, 0.3] },
  { name: 'exactly one window', of: [49, 1, 1], c: 100, cost: [49, 49, 49, 51, 0.75] },
  { name: 'one call more than a window', of: [49, 1, 1], c: 99, cost: [49, 49, 49, 51, 10.15] },
  {
    name: 'ten thousand rows in 400 pairs, three calls each',
    of: [400, 3, 8],
    c: 190,
    cost: [9_600, 400, 1_200, 402, 80.75],
  },
])('$name', ({ of: [pairs = 0, perPair = 0, rows = 0], c, cost }) => {
  const [changes, ofPairs, writes, reads, seconds = 0] = cost;
  expect(estimateCost(batchesOf(pairs, perPair, rows), c)).toEqual({
    ...{ changes, writes, reads },
    pairs: ofPairs,
    seconds: expect.closeTo(seconds, 9) as number,
  });
});
