import { guardFormula } from '@/lib/limits/export/guard-formula';
import type { NewDraftRow } from '@/lib/limits/merge-draft';
import type { RowStatus } from '@/lib/submissions/row-status';
import type { RowView } from '@/lib/submissions/submission-view';

/** How an ended row can have come to nothing. */
const FAILED = ['rejected', 'conflict', 'needs_review', 'cancelled'] as const satisfies RowStatus[];

/** What did not go through, and nobody decided to leave so. */
export function failedRows(rows: readonly RowView[]): readonly RowView[] {
  return rows.filter(
    ({ status, keptAt }) => keptAt === null && FAILED.some((failed) => failed === status),
  );
}

/** Whether a person has to say which value is to hold. */
export function awaitsDecision({ status, keptAt }: Pick<RowView, 'status' | 'keptAt'>): boolean {
  return keptAt === null && (status === 'conflict' || status === 'needs_review');
}

/** What the rows asked for, as wishes of a draft. */
export function toDraftRows(rows: readonly RowView[]): readonly NewDraftRow[] {
  return rows.map(({ fromObjectTypeId, toObjectTypeId, category, typeId, wanted }) => ({
    fromObjectTypeId,
    toObjectTypeId,
    category,
    typeId,
    limit: wanted,
  }));
}

const HEADER = ['From', 'To', 'Label', 'Type ID', 'Category', 'Limit'];

/** A table for the clipboard: opens in a spreadsheet, and pastes back. */
export function toClipboardTable(rows: readonly RowView[]): string {
  const lines = rows.map((row) => [
    row.fromName,
    row.toName,
    row.label ?? '',
    String(row.typeId),
    row.category,
    row.wanted === 'many' ? 'Many' : String(row.wanted),
  ]);
  return [HEADER, ...lines].map((cells) => cells.map(toCell).join('\t')).join('\n');
}

/** What would end a cell or a line becomes a space. */
function toCell(text: string): string {
  return guardFormula(text.replaceAll(/[\t\r\n]+/g, ' '));
}
