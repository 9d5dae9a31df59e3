import type { ExportCell, ExportTable } from './export-table';
import { guardFormula } from './guard-formula';

export type Delimited = {
  readonly delimiter: ',' | ';' | '\t';
  /** Excel takes a CSV file for UTF-8 only with it. */
  readonly hasByteOrderMark: boolean;
};

/** The lines of a CSV or TSV file, each with its line end (RFC 4180), safe to open in a spreadsheet. */
export async function* writeDelimited(
  table: ExportTable,
  { delimiter, hasByteOrderMark }: Delimited,
): AsyncGenerator<string> {
  const line = (cells: readonly ExportCell[]): string =>
    `${cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)}\r\n`;
  yield (hasByteOrderMark ? '\uFEFF' : '') + line(table.columns.map(({ header }) => header));
  for await (const cells of table.rows) yield line(cells);
}

function writeCell(cell: ExportCell, delimiter: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardFormula(cell);
  const isPlain = !text.includes(delimiter) && !/["\r\n]/.test(text) && text.trim() === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
