import type { ColumnMapping } from './paste-result';
import type { CellRow } from './split-cells';
import { cleanCell } from './clean-cell';
import { objectsNamed } from './find-object';
import { readHeaderWord } from './header-words';
import type { PasteIndex } from './paste-index';
import { splitPair } from './split-pair';

/**
 * Whether a row names the columns instead of filling them: it has a word for one, and no number; or
 * nothing in it is known while the rows below it have objects and numbers.
 */
function isHeader(
  cells: readonly string[],
  below: readonly (readonly string[])[],
  index: PasteIndex,
): boolean {
  const texts = cells.map((cell) => cleanCell(cell).text).filter((text) => text !== '');
  if (texts.length === 0 || texts.some((text) => /^[-+]?\d/.test(text))) return false;
  const words = texts.filter((text) => readHeaderWord(text) !== null).length;
  const known = texts.filter((text) => isKnown(index, text)).length;
  if (words > 0) return words >= known || words * 2 > texts.length;
  const hasNumberBelow = below
    .slice(0, 20)
    .some((row) => row.some((cell) => /^\s*\d+\s*$/.test(cell)));
  const isKnownBelow = below
    .slice(0, 20)
    .some((row) => row.some((cell) => isKnown(index, cleanCell(cell).text)));
  return known === 0 && texts.length > 1 && hasNumberBelow && isKnownBelow;
}

function isKnown(index: PasteIndex, text: string): boolean {
  if (text === '') return false;
  if (objectsNamed(index, text).length > 0) return true;
  return splitPair(text)?.every((end) => objectsNamed(index, end).length > 0) ?? false;
}

/** Rows above the header that can be a title. */
const TITLE_ROWS_MAX = 5;

/** The row that names the columns: the first one, or the first below a title; -1 where none does. */
export function findHeader(
  rows: readonly CellRow[],
  index: PasteIndex,
  given: ColumnMapping | undefined,
): number {
  if (given) return given.hasHeader && rows.length > 0 ? placeOf(given.headers, rows) : -1;
  const cells = rows.map((row) => row.cells);
  for (const [at, row] of cells.slice(0, TITLE_ROWS_MAX + 1).entries()) {
    const below = cells.slice(at + 1);
    if (at === 0 && isHeader(row, below, index)) return isBand(row, below, index) ? 1 : 0;
    if (at > 0 && wordsIn(row) > 1 && isHeader(row, below, index)) return at;
    if (!isTitle(row)) return -1;
  }
  return -1;
}

/** Words over groups of columns, with the columns' own words below them. */
function isBand(
  row: readonly string[],
  [next = [], ...below]: readonly (readonly string[])[],
  index: PasteIndex,
): boolean {
  return wordsIn(next) > Math.max(1, wordsIn(row)) && isHeader(next, below, index);
}

function wordsIn(row: readonly string[]): number {
  return row.filter((cell) => readHeaderWord(cleanCell(cell).text) !== null).length;
}

/** One cell alone. */
function isTitle(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}

function placeOf(headers: readonly string[], rows: readonly CellRow[]): number {
  const place = rows
    .slice(0, TITLE_ROWS_MAX + 1)
    .findIndex(({ cells }) =>
      headers.every((header, at) => cleanCell(cells[at] ?? '').text === header),
    );
  return Math.max(0, place);
}
