import { describe, expect, it } from 'vitest';
import type { PlanRow } from '@/lib/limits/plan';
import { planBlocks } from './plan-blocks';

function rowsOf(toObjectTypeId: string, count: number): readonly PlanRow[] {
  return Array.from({ length: count }, (_, index) => ({
    rowNumber: index + 1,
    fromObjectTypeId: '0-3',
    toObjectTypeId,
    category: 'USER_DEFINED',
    typeId: index + 1,
    label: null,
    kind: 'new',
    before: 'many',
    wanted: 1,
    coveredBy: null,
    issues: [],
  }));
}

describe('the blocks of a plan', () => {
  it.each([
    [1, [1]],
    [25, [25]],
    [26, [25, 1]],
    [100, [25, 25, 25, 25]],
  ])('%i rows of a pair are shown in blocks of %j', (count, sizes) => {
    expect(planBlocks(rowsOf('0-1', count)).map(({ rows }) => rows.length)).toEqual(sizes);
  });

  it('only the first block of each pair stands below its heading', () => {
    const rows = [...rowsOf('0-1', 30), ...rowsOf('0-2', 30)];
    expect(planBlocks(rows).map(({ place }) => place)).toEqual([
      'first',
      'further',
      'first',
      'further',
    ]);
  });

  it('each row is in one block, pair by pair, and each block has a key of its own', () => {
    const [a, b] = [rowsOf('0-1', 60), rowsOf('0-2', 60)];
    const mixed = a.flatMap((row, index) => [row, ...b.slice(index, index + 1)]);
    const blocks = planBlocks(mixed);
    expect(blocks.flatMap(({ rows }) => rows)).toEqual([...a, ...b]);
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  });
});
