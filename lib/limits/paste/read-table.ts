import { foldName } from '../fold-name';
import { PLAIN_CONTEXT } from './candidate-row';
import type { CandidateRow } from './candidate-row';
import { cleanCell } from './clean-cell';
import { findHeader } from './find-header';
import { objectsNamed } from './find-object';
import { guessRoles } from './guess-columns';
import type { ColumnRole } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { ColumnMapping, Delimiter, PasteNote, SkippedLine } from './paste-result';
import type { CellRow } from './split-cells';
import { splitPair } from './split-pair';

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
};

const TOTALS = new Set(
  (
    'total, totals, grand total, sub total, sum, summe, gesamt, gesamtsumme, insgesamt, zwischensumme, ' +
    'somme, sous-total, suma, total general, soma, subtotal, totaal, som, subtotaal, totale, somma, ' +
    'subtotale, 合計, 総計, 計, 小計'
  )
    .split(', ')
    .map(foldName),
);

const FILLED: readonly PasteNote[] = [{ code: 'filled_from_above', params: {} }];
const NO_NOTES: readonly PasteNote[] = [];
const SAMPLES = 3;
/** Columns further right are not looked at. */
const COLUMNS_MAX = 200;

export function readTable(input: TableInput): TableReading {
  const { rows, index, textOf } = input;
  const skipped: SkippedLine[] = [];
  const filled: CellRow[] = [];
  for (const row of rows) {
    if (row.cells.some((cell) => cell !== '' && cell.trim() !== '')) filled.push(row);
    else skipped.push({ line: row.line, reason: 'blank', text: '' });
  }
  const sepLine = filled[0] && /^sep=.?$/i.test(filled[0].cells[0]?.trim() ?? '') ? 1 : 0;
  const header = findHeader(filled.slice(sepLine, sepLine + 21), index, input.given);
  const body = filled.slice(sepLine + (header === null ? 0 : 1));
  for (const row of filled.slice(0, filled.length - body.length)) {
    skipped.push({ line: row.line, reason: 'header', text: textOf(row) });
  }
  const columns = mappingOf(input, header?.cells ?? null, body);
  const candidates = readRows(body, columns, { input, skipped, header });
  return { candidates, skipped, columns };
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
  const guessed = guessRoles(cells, headers.slice(0, width), { width, index });
  const roles = given ? guessed.map((_, at) => given.roles[at] ?? 'ignore') : guessed;
  const samples = roles.map((_, at) => {
    const values = cells.map((row) => cleanCell(row[at] ?? '').text).filter((text) => text !== '');
    return [...new Set(values)].slice(0, SAMPLES);
  });
  return { delimiter, hasHeader: header !== null, headers, roles, samples };
}

function readRows(
  body: readonly CellRow[],
  columns: ColumnMapping,
  { input, skipped, header }: { input: TableInput; skipped: SkippedLine[]; header: CellRow | null },
): readonly CandidateRow[] {
  const at = (role: ColumnRole) => columns.roles.indexOf(role);
  const places = {
    ...{ from: at('from'), to: at('to'), pair: at('pair'), category: at('category') },
    ...{ typeId: at('typeId'), label: at('label'), limit: at('limit') },
  };
  const fills = input.fillFromAbove === 'yes';
  const candidates: CandidateRow[] = [];
  let above: { from: string; to: string } = { from: '', to: '' };
  const pairs = new Map<string, readonly [string, string]>();
  const totals = new Map<string, boolean>();
  for (const row of body) {
    const { cells } = row;
    if (isTotals(cells, input.index, totals)) {
      skipped.push({ line: row.line, reason: 'totals', text: input.textOf(row) });
      continue;
    }
    if (header && isSame(cells, header.cells)) {
      skipped.push({ line: row.line, reason: 'header', text: input.textOf(row) });
      continue;
    }
    const written = places.pair === -1 ? null : pairOf(cells[places.pair] ?? '', pairs);
    const from = written?.[0] ?? cellOf(cells, places.from);
    const to = written?.[1] ?? cellOf(cells, places.to);
    const isFilled =
      fills && ((from === '' && above.from !== '') || (to === '' && above.to !== ''));
    const ends = isFilled
      ? { from: from === '' ? above.from : from, to: to === '' ? above.to : to }
      : { from, to };
    if (ends.from !== null && ends.to !== null) above = { from: ends.from, to: ends.to };
    candidates.push({
      line: row.line,
      text: input.textOf(row),
      written: {
        from: ends.from,
        to: ends.to,
        category: cellOf(cells, places.category),
        typeId: cellOf(cells, places.typeId),
        label: cellOf(cells, places.label),
        limit: cellOf(cells, places.limit),
      },
      context: PLAIN_CONTEXT,
      notes: isFilled ? FILLED : NO_NOTES,
    });
  }
  return candidates;
}

/** `null`: the table has no such column. */
function cellOf(cells: readonly string[], column: number): string | null {
  return column === -1 ? null : (cells[column] ?? '');
}

/** A cell that is no pair is kept as the from side, to be told about. */
function pairOf(
  cell: string,
  known: Map<string, readonly [string, string]>,
): readonly [string, string] {
  const before = known.get(cell);
  if (before) return before;
  const { text } = cleanCell(cell);
  const pair = splitPair(text) ?? ([text, ''] as const);
  known.set(cell, pair);
  return pair;
}

function isTotals(
  cells: readonly string[],
  index: PasteIndex,
  known: Map<string, boolean>,
): boolean {
  const first = cells.find((cell) => cell !== '' && cell.trim() !== '') ?? '';
  if (first.length > 20) return false;
  const before = known.get(first);
  if (before !== undefined) return before;
  const folded = foldName(first.replace(/[:*]/g, ''));
  const is = TOTALS.has(folded) && objectsNamed(index, first).length === 0;
  known.set(first, is);
  return is;
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  if (cells[0] !== header[0]) return false;
  return cells.length === header.length && cells.every((cell, at) => cell === header[at]);
}
