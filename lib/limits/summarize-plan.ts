import type { Plan } from './plan';

export type PlanSummary = {
  /** What hurts: a new limit and a lowered one both refuse associations that went through before. */
  readonly tighter: number;
  readonly new: number;
  readonly raise: number;
  readonly lower: number;
  readonly remove: number;
  readonly noChange: number;
  readonly problems: number;
};

export function summarizePlan({ counts }: Pick<Plan, 'counts'>): PlanSummary {
  const { new: created, raise, lower, remove, no_change: noChange, problem: problems } = counts;
  return { tighter: created + lower, new: created, raise, lower, remove, noChange, problems };
}
