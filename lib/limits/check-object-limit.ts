import { leaveAsIs, setLimit } from './check-value';
import type { DraftState, SoundRow } from './draft-state';
import type { Fix, Issue, RowEdit } from './finding';
import { groupBy, groupByPair } from './group-by';
import { limitKey, limitValue } from './limit';
import type { AssociationType, Limit } from './limit';
import { typesOfPair } from './type-index';

type LabelCheck = {
  readonly label: AssociationType & { readonly label: string };
  readonly limit: number;
  readonly objectLimit: number;
  readonly objectTypes: readonly AssociationType[];
};

/** A label's limit may not be above the object limit, where both are set, once the draft is applied. */
export function checkObjectLimits(state: DraftState): readonly Issue[] {
  return groupByPair(state.groups.keys()).flatMap(([pair]) => {
    if (!pair) return [];
    const types = typesOfPair(state.index, pair);
    const objectTypes = types.filter((type) => type.label === null);
    const objectLimit = lowest(objectTypes.map(state.after));
    if (objectLimit === 'many') return [];
    const isObjectChanged = objectLimit !== lowest(objectTypes.map(state.before));
    const issues: Issue[] = [];
    for (const label of types) {
      if (!isLabeled(label)) continue;
      const limit = state.after(label);
      if (limit === 'many' || limit < objectLimit) continue;
      if (!isObjectChanged && limit === state.before(label)) continue;
      issues.push(...issuesOf({ label, limit, objectLimit, objectTypes }, state));
    }
    return issues;
  });
}

function issuesOf(check: LabelCheck, state: DraftState): readonly Issue[] {
  const { label, limit, objectLimit, objectTypes } = check;
  const labelRow = state.rowsOf(label)[0];
  // The row of the mirrored type speaks for both.
  if (labelRow && limitKey(labelRow) !== limitKey(label)) return [];
  const row = labelRow ?? objectTypes.flatMap((type) => state.rowsOf(type))[0];
  if (!row) return [];
  if (limit > objectLimit) {
    return [labelRow ? labelAbove(row, check, state) : objectBelow(row, check, state)];
  }
  if (!labelRow) return [];
  const { rowNumber } = labelRow;
  const params = { limit, label: label.label };
  return [{ rowNumber, severity: 'warning', code: 'label_equals_object_limit', params, fixes: [] }];
}

function labelAbove(row: SoundRow, check: LabelCheck, state: DraftState): Issue {
  const { label, limit, objectLimit } = check;
  return {
    rowNumber: row.rowNumber,
    severity: 'problem',
    code: 'label_above_object_limit',
    params: { limit, label: label.label, objectLimit },
    fixes: [setLimit(state.rowsOf(label), objectLimit), raiseObjectLimit(check, state)],
  };
}

function objectBelow(row: SoundRow, check: LabelCheck, state: DraftState): Issue {
  const { label, limit, objectLimit, objectTypes } = check;
  const labelLimits = typesOfPair(state.index, label).filter(isLabeled).map(state.after);
  const highest = labelLimits.reduce<number>(
    (high, each) => (each === 'many' ? high : Math.max(high, each)),
    limit,
  );
  const rows = [...new Set(objectTypes.flatMap((type) => state.rowsOf(type)))];
  return {
    rowNumber: row.rowNumber,
    severity: 'problem',
    code: 'object_limit_below_label',
    params: { limit: objectLimit, label: label.label, labelLimit: limit },
    fixes: [setLimit(rows, highest), leaveAsIs(...rows)],
  };
}

/** Rows of the draft are changed; an object limit that the draft does not name gets a row. */
function raiseObjectLimit(check: LabelCheck, state: DraftState): Fix {
  const { limit, objectTypes } = check;
  const tooLow = objectTypes.filter((type) => limitValue(state.after(type)) < limit);
  const edits = [...groupBy(tooLow, state.leaderOf).values()].flatMap(([type]) =>
    type ? raiseOne(type, limit, state) : [],
  );
  return { code: 'raise_object_limit', params: { limit }, edits };
}

function raiseOne(type: AssociationType, limit: number, state: DraftState): readonly RowEdit[] {
  const rows = state.rowsOf(type);
  if (rows.length > 0) {
    return rows.map(({ rowNumber }) => ({ kind: 'replace', rowNumber, row: { limit } }));
  }
  const { fromObjectTypeId, toObjectTypeId, category, typeId } = type;
  return [{ kind: 'add', row: { fromObjectTypeId, toObjectTypeId, category, typeId, limit } }];
}

function isLabeled(type: AssociationType): type is AssociationType & { readonly label: string } {
  return type.label !== null;
}

function lowest(limits: readonly Limit[]): Limit {
  const low = Math.min(...limits.map(limitValue));
  return Number.isFinite(low) ? low : 'many';
}
