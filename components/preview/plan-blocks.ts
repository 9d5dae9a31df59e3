import { groupBy } from '@/lib/limits/group-by';
import { pairKey } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';

const BLOCK_ROWS = 25;

/** Rows of one pair that come into the page together. */
export type PlanBlock = {
  readonly key: string;
  readonly rows: readonly PlanRow[];
  /** The first of a pair stands below its heading. */
  readonly place: 'first' | 'further';
};

/** Pair by pair; a long pair in several blocks, so that no part of a plan is much to show at once. */
export function planBlocks(rows: readonly PlanRow[]): readonly PlanBlock[] {
  return [...groupBy(rows, pairKey)].flatMap(([pair, pairRows]) =>
    Array.from({ length: Math.ceil(pairRows.length / BLOCK_ROWS) }, (_, index): PlanBlock => ({
      key: index === 0 ? pair : `${pair} ${index}`,
      rows: pairRows.slice(index * BLOCK_ROWS, (index + 1) * BLOCK_ROWS),
      place: index === 0 ? 'first' : 'further',
    })),
  );
}
