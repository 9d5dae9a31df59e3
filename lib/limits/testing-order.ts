import type { Limit } from './limit';
import { limitValue } from './limit';
import type { Change } from './order-changes';
import type { PlanRow } from './plan';
import { BILLING, DECISION_MAKER, ANY_OF_DEALS } from './testing';

export const LEGAL = { ...DECISION_MAKER, typeId: 39 };
/** A pair has one object limit and any number of labels. */
const REFS = [ANY_OF_DEALS, DECISION_MAKER, BILLING, LEGAL, { ...DECISION_MAKER, typeId: 41 }];

export type Step = { readonly before: Limit; readonly after: Limit };

/** The object limit first, then the labels. */
export function planRowsOf(steps: readonly Step[]): readonly PlanRow[] {
  return steps.flatMap(({ before, after }, position) => {
    const ref = REFS[position];
    if (!ref) return [];
    const label = position === 0 ? null : `Label ${position}`;
    const row = { ...ref, label, before, wanted: after, coveredBy: null, issues: [] };
    return [{ ...row, rowNumber: position + 1, kind: kindOf({ before, after }) }];
  });
}

function kindOf({ before, after }: Step): PlanRow['kind'] {
  if (before === after) return 'no_change';
  if (after === 'many') return 'remove';
  return before === 'many' ? 'new' : limitValue(after) > limitValue(before) ? 'raise' : 'lower';
}

/** Rows of `applied` have their new limit, the others their old one. */
export function isAllowed(steps: readonly Step[], applied: ReadonlySet<number>): boolean {
  const [objectLimit, ...labels] = steps.map((step, position) =>
    applied.has(position + 1) ? step.after : step.before,
  );
  return labels.every(
    (label) => label === 'many' || limitValue(label) <= limitValue(objectLimit ?? 'many'),
  );
}

/** Whether every state on the way is allowed, whatever the order inside each call. */
export function isSafe(steps: readonly Step[], calls: readonly (readonly number[])[]): boolean {
  const done = new Set<number>();
  for (const call of calls) {
    if (!subsetsOf(call).every((subset) => isAllowed(steps, new Set([...done, ...subset])))) {
      return false;
    }
    for (const rowNumber of call) done.add(rowNumber);
  }
  return true;
}

/** The fewest calls of one verb and at most `inputsMax` rows each, found by trying everything. */
export function fewestCalls(
  steps: readonly Step[],
  changes: readonly Change[],
  inputsMax: number,
): number {
  const all = changes.map((change) => change.rowNumber);
  const operations = new Map(changes.map((change) => [change.rowNumber, change.operation]));
  const isCall = (rows: readonly number[]) =>
    rows.length > 0 &&
    rows.length <= inputsMax &&
    new Set(rows.map((rowNumber) => operations.get(rowNumber))).size === 1;
  let reached: ReadonlySet<string> = new Set(['']);
  for (let calls = 0; calls <= all.length; calls += 1) {
    if (reached.has(all.join())) return calls;
    reached = new Set([...reached].flatMap(next));
  }
  throw new Error('No safe order of calls exists.');

  function next(state: string): string[] {
    const done = state === '' ? [] : state.split(',').map(Number);
    return subsetsOf(all.filter((rowNumber) => !done.includes(rowNumber)))
      .filter((call) => isCall(call))
      .filter((call) =>
        subsetsOf(call).every((part) => isAllowed(steps, new Set([...done, ...part]))),
      )
      .map((call) => [...done, ...call].sort((a, b) => a - b).join());
  }
}

function subsetsOf(values: readonly number[]): number[][] {
  return values.reduce<number[][]>(
    (subsets, value) => [...subsets, ...subsets.map((subset) => [...subset, value])],
    [[]],
  );
}
