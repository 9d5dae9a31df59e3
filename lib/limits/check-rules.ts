import { checkKnown } from './check-known';
import { checkObjectLimits } from './check-object-limit';
import { checkRepeats } from './check-repeats';
import { checkType } from './check-type';
import { INTERFACE_LIMIT_MAX, checkValue, setLimit } from './check-value';
import { readDraft } from './draft-state';
import type { DraftInput, DraftState } from './draft-state';
import type { Issue } from './finding';
import { groupBy } from './group-by';
import type { LimitKey } from './limit';

const NOTHING: ReadonlySet<LimitKey> = new Set();

/**
 * Holds a draft against HubSpot's rules, as things will stand once it is applied. Where rows say
 * the same thing twice, the first speaks for all of them.
 */
export function checkRows(input: DraftInput, state = readDraft(input)): readonly Issue[] {
  const { rows, index, unknown = NOTHING } = input;
  const ofRows = rows.flatMap((row) => [
    ...checkType(row, index),
    ...checkKnown(row, unknown),
    ...checkValue(row),
  ]);
  const issues = [
    ...ofRows,
    ...checkRepeats(state),
    ...checkObjectLimits(state),
    ...checkInterfaceMax(state),
  ];
  return issues.sort((a, b) => a.rowNumber - b.rowNumber);
}

function checkInterfaceMax({ groups }: DraftState): readonly Issue[] {
  return [...groups.values()].flatMap((group) =>
    [...groupBy(group, (row) => row.limit)].flatMap(([limit, same]) => {
      const [first] = same;
      if (!first || limit === 'many' || limit <= INTERFACE_LIMIT_MAX) return [];
      return [
        {
          rowNumber: first.rowNumber,
          severity: 'warning' as const,
          code: 'limit_above_interface' as const,
          params: { limit, max: INTERFACE_LIMIT_MAX },
          fixes: [setLimit(same, INTERFACE_LIMIT_MAX)],
        },
      ];
    }),
  );
}
