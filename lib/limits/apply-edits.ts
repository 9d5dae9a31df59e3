import type { RowEdit } from './finding';
import type { DraftRow } from './limit';

/** The draft after a fix. Other rows keep their numbers; an edit of a row that is gone does nothing. */
export function applyEdits(
  rows: readonly DraftRow[],
  edits: readonly RowEdit[],
): readonly DraftRow[] {
  const edited = new Map(rows.map((row) => [row.rowNumber, row]));
  let lastRowNumber = rows.reduce((last, row) => Math.max(last, row.rowNumber), 0);
  for (const edit of edits) {
    if (edit.kind === 'add') {
      lastRowNumber += 1;
      edited.set(lastRowNumber, { ...edit.row, rowNumber: lastRowNumber });
      continue;
    }
    const row = edited.get(edit.rowNumber);
    if (!row) continue;
    if (edit.kind === 'drop') edited.delete(edit.rowNumber);
    else edited.set(edit.rowNumber, { ...row, ...edit.row });
  }
  return [...edited.values()];
}
