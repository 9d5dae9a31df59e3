import type { CandidateRow } from './candidate-row';
import { cleanCell } from './clean-cell';
import { findHeader } from './find-header';
import { guessRoles } from './guess-columns';
import type { PasteIndex } from './paste-index';
import type { ColumnMapping, Delimiter, SkippedLine } from './paste-result';
import { readRows } from './read-rows';
import type { CellRow } from './split-cells';

export type TableReading = {
  readonly candidates: readonly CandidateRow[];
  readonly skipped: readonly SkippedLine[];
  readonly columns: ColumnMapping;
};

export type TableInput = {
  readonly rows: readonly CellRow[];
  readonly delimiter: Delimiter | null;
  /** The text of a row, for people. */
  readonly textOf: (row: CellRow) => string;
  readonly index: PasteIndex;
  readonly given: ColumnMapping | undefined;
  readonly fillFromAbove: 'yes' | 'no';
  readonly takeTotals: 'yes' | 'no';
};

const SAMPLES = 3;
/** Columns further right are not looked at. */
const COLUMNS_MAX = 200;

export function readTable(input: TableInput): TableReading {
  const { rows, index, textOf } = input;
  const skipped: SkippedLine[] = [];
  const filled: CellRow[] = [];
  for (const row of rows) {
    if (row.cells.some(isFilled)) filled.push(row);
    else skipped.push({ line: row.line, reason: 'blank', text: '' });
  }
  const sepLine = filled[0] && /^sep=.?$/i.test(filled[0].cells[0]?.trim() ?? '') ? 1 : 0;
  const place = findHeader(filled.slice(sepLine, sepLine + 26), index, input.given);
  const header = place === -1 ? null : (filled[sepLine + place] ?? null);
  const body = filled.slice(sepLine + place + 1);
  for (const [at, row] of filled.slice(0, filled.length - body.length).entries()) {
    const isTitle = at >= sepLine && row !== header;
    skipped.push({
      line: row.line,
      reason: isTitle ? 'not_understood' : 'header',
      text: textOf(row),
    });
  }
  const columns = mappingOf(input, header?.cells ?? null, body);
  const read = readRows({
    ...{ body, index, textOf, roles: columns.roles },
    ...{ header: header?.cells ?? null, fillFromAbove: input.fillFromAbove },
    takeTotals: input.takeTotals,
  });
  return { candidates: read.candidates, skipped: [...skipped, ...read.skipped], columns };
}

function isFilled(cell: string): boolean {
  return cell !== '' && cell.trim() !== '';
}

function mappingOf(
  { given, index, delimiter }: TableInput,
  header: readonly string[] | null,
  body: readonly CellRow[],
): ColumnMapping {
  const cells = body.slice(0, 200).map((row) => row.cells);
  const width = Math.min(
    COLUMNS_MAX,
    Math.max(header?.length ?? 0, ...cells.map((row) => row.length)),
  );
  const headers = header?.map((cell) => cleanCell(cell).text) ?? [];
  const guessed = guessRoles(cells, headers.slice(0, width), {
    ...{ width, index },
    isCells: delimiter === '\t',
  });
  const roles = given ? guessed.map((_, at) => given.roles[at] ?? 'ignore') : guessed;
  const samples = roles.map((_, at) => {
    const values = cells.map((row) => cleanCell(row[at] ?? '').text).filter((text) => text !== '');
    return [...new Set(values)].slice(0, SAMPLES);
  });
  return { delimiter, hasHeader: header !== null, headers, roles, samples };
}
