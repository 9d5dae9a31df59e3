import type { DraftOrigin } from '@/lib/submissions/origin';
import { joinPatches } from './draft-patch';
import type { DraftPatch } from './draft-patch';

export type Step = {
  /** In the order in which steps were made, over all tabs. */
  readonly id: string;
  readonly patch: DraftPatch;
  /** Where the draft came from, before the step and after it. */
  readonly origins: readonly [before: DraftOrigin | null, after: DraftOrigin | null];
  /** Edits in a row with the same key are one step: the digits of one number. */
  readonly mergeKey: string | null;
};

export type DraftHistory = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const EMPTY_HISTORY: DraftHistory = { done: [], undone: [] };

const STEPS_MAX = 200;

export function recordStep({ done, undone }: DraftHistory, step: Step): DraftHistory {
  const last = done.at(-1);
  if (last && step.mergeKey !== null && last.mergeKey === step.mergeKey && undone.length === 0) {
    const patch = joinPatches(last.patch, step.patch);
    const origins = [last.origins[0], step.origins[1]] as const;
    const joined = patch.length === 0 ? [] : [{ ...last, patch, origins }];
    return { done: [...done.slice(0, -1), ...joined], undone: [] };
  }
  return { done: [...done, step].slice(-STEPS_MAX), undone: [] };
}

/** The next edit starts a step of its own. */
export function endStep({ done, undone }: DraftHistory): DraftHistory {
  const last = done.at(-1);
  return last
    ? { done: [...done.slice(0, -1), { ...last, mergeKey: null }], undone }
    : { done, undone };
}

/** The step to take back; `null` where there is none. */
export function stepBack({ done, undone }: DraftHistory) {
  const last = done.at(-1);
  if (!last) return null;
  return { step: last, history: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** The step to make again; `null` where there is none. */
export function stepForward({ done, undone }: DraftHistory) {
  const next = undone.at(-1);
  if (!next) return null;
  return { step: next, history: { done: [...done, next], undone: undone.slice(0, -1) } };
}
