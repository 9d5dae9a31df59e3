import type { RowEdit } from './finding';
import { groupBy } from './group-by';
import type { DraftRow } from './limit';

/** The draft after a fix. Other rows keep their numbers; an edit of a row that is gone does nothing. */
export function applyEdits(
  rows: readonly DraftRow[],
  edits: readonly RowEdit[],
): readonly DraftRow[] {
  const ofRow = groupBy(edits.filter(isOfRow), ({ rowNumber }) => rowNumber);
  const edited = rows.flatMap((row) => {
    const ofThis = ofRow.get(row.rowNumber);
    return ofThis ? (editRow(row, ofThis) ?? []) : row;
  });
  let lastRowNumber = rows.reduce((last, row) => Math.max(last, row.rowNumber), 0);
  for (const edit of edits) {
    if (edit.kind !== 'add') continue;
    lastRowNumber += 1;
    edited.push({ ...edit.row, rowNumber: lastRowNumber });
  }
  return edited;
}

type EditOfRow = Exclude<RowEdit, { kind: 'add' }>;

function isOfRow(edit: RowEdit): edit is EditOfRow {
  return edit.kind !== 'add';
}

function editRow(row: DraftRow, edits: readonly EditOfRow[]): DraftRow | null {
  if (edits.some(({ kind }) => kind === 'drop')) return null;
  return edits.reduce(
    (edited, edit) => (edit.kind === 'drop' ? edited : { ...edited, ...edit.row }),
    row,
  );
}
