import { readCellText, toCellText } from './cell-text';
import type { GridRow, Wish } from './grid-row';
import type { Range } from './grid-selection';

export type TableWords = {
  /** From, To, Category, Type ID, Label, Limit. */
  readonly head: readonly string[];
  readonly many: string;
};

/** A column of limits alone, or whole rows with the names that paste back. */
export function toClipboard(
  rows: readonly GridRow[],
  { firstColumn, ...range }: Range,
  { limitColumn, words }: { readonly limitColumn: number; readonly words: TableWords },
): string {
  const chosen = rows.slice(range.firstRow, range.lastRow + 1);
  const limitOf = (row: GridRow) => toCellText(row.wanted, words.many);
  if (firstColumn === limitColumn) return chosen.map(limitOf).join('\n');
  const lines = chosen.map((row) => [
    row.from,
    row.to,
    row.ref.category,
    String(row.ref.typeId),
    row.isAnyLabel ? '' : row.label,
    limitOf(row),
  ]);
  return [words.head, ...lines].map((line) => line.map(quoteCell).join('\t')).join('\n');
}

/** The limits of a pasted block; `null` where it is anything else, such as rows with names. */
export function readBlock(text: string): readonly Wish['wanted'][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const limits = lines.map(readCellText);
  if (limits.every((limit) => limit === 'leave')) return null;
  return limits.every((limit) => limit !== null) ? limits : null;
}

/**
 * One limit fills the whole range, several go down from its first row; where the range is longer,
 * they are repeated if that comes out even, as spreadsheets do.
 */
export function spreadBlock(
  rows: readonly GridRow[],
  { firstRow, lastRow }: Pick<Range, 'firstRow' | 'lastRow'>,
  limits: readonly Wish['wanted'][],
): readonly Wish[] {
  const height = lastRow - firstRow + 1;
  const count = height % limits.length === 0 ? height : limits.length;
  return rows.slice(firstRow, firstRow + count).flatMap((row, position) => {
    const wanted = limits[position % limits.length];
    return wanted === undefined ? [] : [{ row, wanted }];
  });
}

/** The first limit of the range goes down; a single cell takes the one above. */
export function fillDown(
  rows: readonly GridRow[],
  { firstRow, lastRow }: Pick<Range, 'firstRow' | 'lastRow'>,
): readonly Wish[] {
  const source = firstRow === lastRow ? firstRow - 1 : firstRow;
  const wanted = rows[source]?.wanted;
  if (wanted === undefined) return [];
  return rows.slice(source + 1, lastRow + 1).map((row) => ({ row, wanted }));
}

/** As spreadsheets quote: only where a cell would otherwise end, or seem to begin a formula. */
function quoteCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
