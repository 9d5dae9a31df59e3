import Papa from 'papaparse';
import type { Delimiter } from './paste-result';
import { settleQuotes } from './settle-quotes';

export type CellRow = {
  readonly cells: readonly string[];
  /** Line of the text, from 1. */
  readonly line: number;
  /** Lines that it stands on, where a cell has line breaks. */
  readonly lineCount?: number;
};

/** A delimited text in rows of cells. Line ends are `\n`. Blank rows are rows, too. */
export function splitCells(text: string, delimiter: Delimiter): readonly CellRow[] {
  const records = text.includes('"') ? splitQuoted(text, delimiter) : parse(text, delimiter);
  if (!text.includes('"')) return records.map((cells, at) => ({ cells, line: at + 1 }));
  let line = 1;
  return records.map((cells) => {
    const lineCount = 1 + lineBreaksIn(cells);
    const row = { cells, line, lineCount };
    line += lineCount;
    return row;
  });
}

function splitQuoted(text: string, delimiter: Delimiter): readonly (readonly string[])[] {
  const records: string[][] = [];
  for (const piece of settleQuotes(text, delimiter)) {
    const [first = [''], ...rest] = parse(piece.text, delimiter);
    const last = records.at(-1);
    if (piece.continues && last) last.push(...first);
    else records.push(first);
    for (const record of rest) records.push(record);
  }
  return records;
}

function parse(text: string, delimiter: Delimiter): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"' }).data;
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}
