import { fromTuple, toTuple } from '@/lib/limits/draft-tuple';
import type { DraftTuple } from '@/lib/limits/draft-tuple';
import type { DraftRow } from '@/lib/limits/limit';
import type { DraftHistory, Step } from './draft-history';
import type { DraftPatch, RowChange } from './draft-patch';

/** A step as the browser keeps it, so that a reload can still be undone. */
export type StoredStep = {
  readonly hubId: number;
  readonly id: string;
  readonly state: 'done' | 'undone';
  readonly origins: Step['origins'];
  /** JSON of pairs of tuples, before and after. */
  readonly patch: string;
};

export type StepChanges = { readonly put: readonly StoredStep[]; readonly gone: readonly string[] };

/** What must be written so that the kept history becomes the present one. */
export function historyChanges(hubId: number, kept: DraftHistory, now: DraftHistory): StepChanges {
  const known = new Map([...kept.done, ...kept.undone].map((step) => [step.id, step]));
  const wasUndone = new Set(kept.undone.map(({ id }) => id));
  const put = [
    ...now.done.map((step) => ({ step, state: 'done' as const })),
    ...now.undone.map((step) => ({ step, state: 'undone' as const })),
  ].filter(({ step, state }) => {
    const before = known.get(step.id);
    const isKept = before?.patch === step.patch && wasUndone.has(step.id) === (state === 'undone');
    return !isKept;
  });
  const present = new Set([...now.done, ...now.undone].map(({ id }) => id));
  return {
    put: put.map(({ step, state }) => ({
      ...{ hubId, id: step.id, state, origins: step.origins },
      patch: JSON.stringify(step.patch.map(({ before, after }) => [pack(before), pack(after)])),
    })),
    gone: [...known.keys()].filter((id) => !present.has(id)),
  };
}

/** Steps as they were kept, in the order of their ids. */
export function readHistory(steps: readonly StoredStep[]): DraftHistory {
  const read = (state: StoredStep['state']) =>
    steps.filter((step) => step.state === state).map(toStep);
  return { done: read('done'), undone: read('undone').reverse() };
}

function toStep({ id, origins, patch }: StoredStep): Step {
  return { id, origins, patch: parsePatch(patch), mergeKey: null };
}

type PackedChange = readonly [before: DraftTuple | null, after: DraftTuple | null];

function parsePatch(text: string): DraftPatch {
  return readPacked(text).flatMap(([before, after]): RowChange[] => {
    if (before !== null) {
      return [{ before: fromTuple(before), after: after === null ? null : fromTuple(after) }];
    }
    return after === null ? [] : [{ before: null, after: fromTuple(after) }];
  });
}

/** Written by this very file, in this browser. */
function readPacked(text: string): readonly PackedChange[] {
  return JSON.parse(text) as readonly PackedChange[];
}

function pack(row: DraftRow | null): DraftTuple | null {
  return row === null ? null : toTuple(row);
}
