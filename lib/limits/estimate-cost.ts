import { pairKey } from './limit';
import type { PlanCost, PlannedBatch } from './plan';

const WINDOW_SECONDS = 10;
const LATENCY_SECONDS = 0.15;
const PAIRS_IN_PARALLEL = 20;

/** What applying the batches takes at least. A plan that changes nothing costs nothing. */
export function estimateCost(batches: readonly PlannedBatch[], callsPer10s: number): PlanCost {
  const changes = batches.reduce((sum, batch) => sum + batch.rowNumbers.length, 0);
  const pairs = new Set(batches.map(pairKey)).size;
  const writes = batches.length;
  if (writes === 0) return { changes, pairs, writes, reads: 0, seconds: 0 };
  const reads = 1 + pairs + 1;
  return { changes, pairs, writes, reads, seconds: estimateSeconds(writes + reads, callsPer10s) };
}

/** What that many calls take at least. */
export function estimateSeconds(calls: number, callsPer10s: number): number {
  if (calls === 0) return 0;
  const fullWindows = Math.floor((calls - 1) / callsPer10s);
  const rounds = Math.ceil((calls - fullWindows * callsPer10s) / PAIRS_IN_PARALLEL);
  return fullWindows * WINDOW_SECONDS + rounds * LATENCY_SECONDS;
}
