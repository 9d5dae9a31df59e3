import type { Limit } from '@/lib/limits/limit';

/** Decades, the tightest the strongest: 1 · 2–10 · 11–100 · 101–1,000 · above. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

/** The lowest and the highest limit of each step; the last one has no end. */
export const HEAT_STEPS: readonly {
  readonly step: HeatStep;
  readonly from: number;
  readonly to: number | null;
}[] = [
  { step: 5, from: 1, to: 1 },
  { step: 4, from: 2, to: 10 },
  { step: 3, from: 11, to: 100 },
  { step: 2, from: 101, to: 1000 },
  { step: 1, from: 1001, to: null },
];

/** `null`: Many, and what is not known, have no colour. */
export function heatStep(limit: Limit | null): HeatStep | null {
  if (typeof limit !== 'number') return null;
  return HEAT_STEPS.find(({ to }) => to === null || limit <= to)?.step ?? null;
}
