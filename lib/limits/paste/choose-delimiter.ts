import { cleanCell } from './clean-cell';
import { objectsNamed } from './find-object';
import { readHeaderWord } from './header-words';
import type { PasteIndex } from './paste-index';
import type { Delimiter } from './paste-result';
import { readLimit } from './read-limit';
import { readCategory } from './row-type';
import { splitCells } from './split-cells';

/** In the order of preference where nothing else decides. */
export const DELIMITERS: readonly Delimiter[] = ['\t', ';', '|', ','];

/** Characters looked at. */
const SAMPLE_MAX = 8_000;

const NO_STYLE = { style: { comma: 'unknown', dot: 'unknown' }, isThreeDigitsOnly: false } as const;

export type DelimiterChoice = {
  readonly delimiter: Delimiter;
  /** Rows in which at least two cells were understood. */
  readonly understood: number;
};

/** The delimiter with which most cells mean something; `null` where none parts the lines. */
export function chooseDelimiter(text: string, index: PasteIndex): DelimiterChoice | null {
  const sample = sampleOf(text);
  const meanings = new Map<string, boolean>();
  const means = (cell: string): boolean => {
    const known = meanings.get(cell) ?? meansSomething(cell, index);
    meanings.set(cell, known);
    return known;
  };
  let best: (DelimiterChoice & { readonly score: number }) | null = null;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const rows = splitCells(sample, delimiter).filter(({ cells }) =>
      cells.some((cell) => cell.trim() !== ''),
    );
    const parted = rows.filter(({ cells }) => cells.length > 1).length;
    const known = rows.map(({ cells }) => cells.filter((cell) => means(cell)).length);
    const understood = known.filter((count) => count > 1).length;
    // Nobody types a tab: a few lines from a spreadsheet among others are a table.
    const isTable = parted * 2 >= rows.length || (delimiter === '\t' && understood > 0);
    if (!isTable) continue;
    const score =
      known.reduce((sum, count) => sum + count, 0) +
      sameWidth(rows.map(({ cells }) => cells.length));
    if (best === null || score > best.score) best = { delimiter, understood, score };
  }
  return best;
}

/** `sep=;` on the first line, as Excel writes and reads it. */
export function delimiterOfSepLine(text: string): Delimiter | null {
  const sign = /^sep=(.)[ \t]*(?:\n|$)/i.exec(text.slice(0, 20))?.[1];
  return DELIMITERS.find((each) => each === sign) ?? null;
}

/** Whole lines from the start. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE_MAX) return text;
  const end = text.lastIndexOf('\n', SAMPLE_MAX);
  return text.slice(0, end === -1 ? SAMPLE_MAX : end);
}

function meansSomething(cell: string, index: PasteIndex): boolean {
  const { text } = cleanCell(cell);
  if (text === '' || text.length > 100) return false;
  return (
    readHeaderWord(text) !== null ||
    objectsNamed(index, text).length > 0 ||
    readCategory(text).category !== null ||
    readLimit(text, NO_STYLE).kind !== 'unreadable'
  );
}

/** From 0 to 1: the share of rows that have the commonest number of cells. */
function sameWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / Math.max(1, widths.length);
}
