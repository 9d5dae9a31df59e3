import { leaveAsIs, setLimit } from './check-value';
import { groupKey } from './draft-state';
import type { DraftState, SoundRow } from './draft-state';
import type { Fix, Issue, RowEdit } from './finding';
import { groupBy } from './group-by';
import { limitKey, limitValue, pairKey } from './limit';
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
  const sound = [...state.groups.values()].flat();
  const pairs = [...groupBy(sound, pairKey).values()].flatMap((rows) => rows.slice(0, 1));
  return pairs.flatMap((pair) => {
    const types = typesOfPair(state.index, pair);
    const objectTypes = types.filter((type) => type.label === null);
    const objectLimit = lowest(objectTypes.map(state.after));
    if (objectLimit === 'many') return [];
    const isObjectChanged = objectLimit !== lowest(objectTypes.map(state.before));
    return types.filter(isLabeled).flatMap((label) => {
      const limit = state.after(label);
      if (limit === 'many' || limit < objectLimit) return [];
      if (!isObjectChanged && limit === state.before(label)) return [];
      return issuesOf({ label, limit, objectLimit, objectTypes }, state);
    });
  });
}

function issuesOf(check: LabelCheck, state: DraftState): readonly Issue[] {
  const { label, limit, objectLimit, objectTypes } = check;
  const labelRow = rowsOf(label, state)[0];
  // The row of the mirrored type speaks for both.
  if (labelRow && limitKey(labelRow) !== limitKey(label)) return [];
  const row = labelRow ?? objectTypes.flatMap((type) => rowsOf(type, state))[0];
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
    fixes: [setLimit(rowsOf(label, state), objectLimit), raiseObjectLimit(check, state)],
  };
}

function objectBelow(row: SoundRow, check: LabelCheck, state: DraftState): Issue {
  const { label, limit, objectLimit, objectTypes } = check;
  const labelLimits = typesOfPair(state.index, label).filter(isLabeled).map(state.after);
  const highest = labelLimits.reduce<number>(
    (high, each) => (each === 'many' ? high : Math.max(high, each)),
    limit,
  );
  const rows = [...new Set(objectTypes.flatMap((type) => rowsOf(type, state)))];
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
  const edits = [...groupBy(tooLow, (type) => groupKey(state.index, type)).values()].flatMap(
    ([type]) => (type ? raiseOne(type, limit, state) : []),
  );
  return { code: 'raise_object_limit', params: { limit }, edits };
}

function raiseOne(type: AssociationType, limit: number, state: DraftState): readonly RowEdit[] {
  const rows = rowsOf(type, state);
  if (rows.length > 0) {
    return rows.map(({ rowNumber }) => ({ kind: 'replace', rowNumber, row: { limit } }));
  }
  const { fromObjectTypeId, toObjectTypeId, category, typeId } = type;
  return [{ kind: 'add', row: { fromObjectTypeId, toObjectTypeId, category, typeId, limit } }];
}

function rowsOf(type: AssociationType, state: DraftState): readonly SoundRow[] {
  return state.groups.get(groupKey(state.index, type)) ?? [];
}

function isLabeled(type: AssociationType): type is AssociationType & { readonly label: string } {
  return type.label !== null;
}

function lowest(limits: readonly Limit[]): Limit {
  const low = Math.min(...limits.map(limitValue));
  return Number.isFinite(low) ? low : 'many';
}
