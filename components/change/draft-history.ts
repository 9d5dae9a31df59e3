import { joinPatches } from './draft-patch';
import type { DraftPatch } from './draft-patch';

type Step = {
  readonly patch: DraftPatch;
  /** Edits in a row with the same key are one step: the digits of one number. */
  readonly mergeKey: string | null;
};

export type DraftHistory = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const EMPTY_HISTORY: DraftHistory = { done: [], undone: [] };

const STEPS_MAX = 200;

export function recordStep(
  { done, undone }: DraftHistory,
  patch: DraftPatch,
  mergeKey: string | null,
): DraftHistory {
  const last = done.at(-1);
  if (last && mergeKey !== null && last.mergeKey === mergeKey && undone.length === 0) {
    const joined = joinPatches(last.patch, patch);
    const step = joined.length === 0 ? [] : [{ patch: joined, mergeKey }];
    return { done: [...done.slice(0, -1), ...step], undone: [] };
  }
  return { done: [...done, { patch, mergeKey }].slice(-STEPS_MAX), undone: [] };
}

/** The next edit starts a step of its own. */
export function endStep({ done, undone }: DraftHistory): DraftHistory {
  const last = done.at(-1);
  return last
    ? { done: [...done.slice(0, -1), { ...last, mergeKey: null }], undone }
    : EMPTY_HISTORY;
}

/** The step to take back; `null` where there is none. */
export function stepBack({ done, undone }: DraftHistory) {
  const last = done.at(-1);
  if (!last) return null;
  return { patch: last.patch, history: { done: done.slice(0, -1), undone: [...undone, last] } };
}

/** The step to make again; `null` where there is none. */
export function stepForward({ done, undone }: DraftHistory) {
  const next = undone.at(-1);
  if (!next) return null;
  return { patch: next.patch, history: { done: [...done, next], undone: undone.slice(0, -1) } };
}
