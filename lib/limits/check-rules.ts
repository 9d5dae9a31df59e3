import { checkKnown } from './check-known';
import { checkObjectLimits } from './check-object-limit';
import { checkRepeats } from './check-repeats';
import { checkType } from './check-type';
import { INTERFACE_LIMIT_MAX, checkValue, setLimit } from './check-value';
import { readDraft } from './draft-state';
import type { DraftInput, DraftState, SoundRow } from './draft-state';
import type { Issue } from './finding';
import { groupBy } from './group-by';
import { limitKey, limitValue } from './limit';
import type { DraftRow, LimitKey } from './limit';
import { typesOfPair } from './type-index';

const NOTHING: ReadonlySet<LimitKey> = new Set();

/**
 * Holds a draft against HubSpot's rules, as things will stand once it is applied. Where rows say
 * the same thing twice, the first speaks for all of them.
 */
export function checkRows(input: DraftInput, state = readDraft(input)): readonly Issue[] {
  const { rows, index, unknown = NOTHING } = input;
  // There is nothing to say about a sound row by itself but that its present limit is unknown.
  const suspects = unknown.size > 0 ? rows : state.unsound;
  const ofRows = suspects.flatMap((row) => [
    ...checkType(row, index),
    ...checkKnown(row, unknown),
    ...checkValue(row).map((issue) => withoutVainFixes(issue, row, state)),
  ]);
  const issues = [
    ...ofRows,
    ...checkRepeats(state),
    ...checkObjectLimits(state),
    ...checkInterfaceMax(state),
  ];
  return issues.sort((a, b) => a.rowNumber - b.rowNumber);
}

function checkInterfaceMax(state: DraftState): readonly Issue[] {
  const high = [...state.groups.values()].filter((group) => group.some(isAboveInterface));
  return high.flatMap((group) =>
    [...groupBy(group, (row) => row.limit)].flatMap(([limit, same]) => {
      const [first] = same;
      if (!first || !isAboveInterface(first)) return [];
      return [
        {
          rowNumber: first.rowNumber,
          severity: 'warning' as const,
          code: 'limit_above_interface' as const,
          params: { limit, max: INTERFACE_LIMIT_MAX },
          fixes: canBe(first, INTERFACE_LIMIT_MAX, state)
            ? [setLimit(same, INTERFACE_LIMIT_MAX)]
            : [],
        },
      ];
    }),
  );
}

function isAboveInterface({ limit }: SoundRow): boolean {
  return limit !== 'many' && limit > INTERFACE_LIMIT_MAX;
}

/** A number in place of one that is too large helps only where the pair's other limits allow it. */
function withoutVainFixes(issue: Issue, row: DraftRow, state: DraftState): Issue {
  if (issue.code !== 'limit_too_large' || canBe(row, INTERFACE_LIMIT_MAX, state)) return issue;
  return { ...issue, fixes: issue.fixes.filter(({ code }) => code !== 'use_limit') };
}

/** Whether the limit could stand beside those of its pair: no label above the object limit. */
function canBe(row: DraftRow, limit: number, { index, after }: DraftState): boolean {
  const types = typesOfPair(index, row);
  const isLabel = types.some((type) => limitKey(type) === limitKey(row) && type.label !== null);
  const others = types.filter((type) => (type.label === null) === isLabel).map(after);
  return isLabel
    ? others.every((objectLimit) => limitValue(objectLimit) >= limit)
    : others.every((labelLimit) => labelLimit === 'many' || labelLimit <= limit);
}
