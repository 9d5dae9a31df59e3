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

/** The row that names the columns, if the first one does. */
export function findHeader(
  rows: readonly CellRow[],
  index: PasteIndex,
  given: ColumnMapping | undefined,
): CellRow | null {
  const [first, ...below] = rows;
  if (!first) return null;
  if (given) return given.hasHeader ? first : null;
  return isHeader(
    first.cells,
    below.map((row) => row.cells),
    index,
  )
    ? first
    : null;
}
