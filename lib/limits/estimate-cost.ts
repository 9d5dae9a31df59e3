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
  const fullWindows = Math.floor((writes + reads - 1) / callsPer10s);
  const callsInLastWindow = writes + reads - fullWindows * callsPer10s;
  const rounds = Math.ceil(callsInLastWindow / PAIRS_IN_PARALLEL);
  const seconds = fullWindows * WINDOW_SECONDS + rounds * LATENCY_SECONDS;
  return { changes, pairs, writes, reads, seconds };
}
