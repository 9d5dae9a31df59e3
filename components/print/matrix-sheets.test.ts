import { expect, test } from 'vitest';
import { columnRanges } from './matrix-sheets';

const objects = (count: number) => ({
  objects: Array.from({ length: count }, (_, position) => ({
    objectTypeId: `2-${position}` as const,
    plural: `Objects ${position}`,
    isCustom: true,
    isUsed: true,
  })),
});

test.each([
  { name: 'no objects make no table', count: 0, widths: [] },
  { name: 'a few objects stand in one table', count: 6, widths: [6] },
  { name: 'a full table is not split', count: 20, widths: [20] },
  { name: 'one more makes two of about the same width', count: 21, widths: [11, 10] },
  { name: 'sixty objects stand in three tables', count: 60, widths: [20, 20, 20] },
])('$name', ({ count, widths }) => {
  const ranges = columnRanges(objects(count));
  expect(ranges.map(({ from, to }) => to - from)).toEqual(widths);
  expect(ranges.flatMap(({ from, to }) => columns(from, to))).toEqual(columns(0, count));
});

function columns(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
