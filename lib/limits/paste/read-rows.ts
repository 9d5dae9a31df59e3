import { foldName } from '../fold-name';
import { PLAIN_CONTEXT } from './candidate-row';
import type { CandidateRow } from './candidate-row';
import { cleanCell } from './clean-cell';
import { objectsNamed } from './find-object';
import { rolesByHeader } from './guess-columns';
import { readHeaderWord } from './header-words';
import type { ColumnRole } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { PasteNote, SkippedLine } from './paste-result';
import type { CellRow } from './split-cells';
import { splitPair, splitTwoWay } from './split-pair';

type RowsInput = {
  readonly body: readonly CellRow[];
  readonly roles: readonly ColumnRole[];
  readonly header: readonly string[] | null;
  readonly index: PasteIndex;
  readonly fillFromAbove: 'yes' | 'no';
  readonly takeTotals: 'yes' | 'no';
  /** The text of a row, for people. */
  readonly textOf: (row: CellRow) => string;
};

type PairCell = {
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly notes?: readonly PasteNote[];
};
type FirstCell = 'totals' | 'header' | 'plain';

const TOTALS = new Set(
  (
    'total, totals, grand total, sub total, sum, summe, gesamt, gesamtsumme, insgesamt, zwischensumme, ' +
    'somme, sous-total, total général, suma, suma total, total general, soma, soma total, total geral, ' +
    'subtotal, totaal, eindtotaal, som, subtotaal, totale, totale generale, somma, subtotale, ' +
    '合計, 総計, 計, 小計'
  )
    .split(', ')
    .map(foldName),
);

const FILLED: readonly PasteNote[] = [{ code: 'filled_from_above', params: {} }];
const NO_NOTES: readonly PasteNote[] = [];

/** The rows of a table as they are written; those that are none are listed. */
export function readRows(input: RowsInput): {
  readonly candidates: readonly CandidateRow[];
  readonly skipped: readonly SkippedLine[];
} {
  const { index, textOf } = input;
  const fills = input.fillFromAbove === 'yes';
  const candidates: CandidateRow[] = [];
  const skipped: SkippedLine[] = [];
  const pairs = new Map<string, readonly PairCell[]>();
  const firstCells = new Map<string, FirstCell>();
  let places = placesOf(input.roles);
  let fromAbove: string | null = '';
  let toAbove: string | null = '';

  for (const row of input.body) {
    const { cells } = row;
    const kind = kindOf(cells);
    if (kind !== 'plain') {
      skipped.push({ line: row.line, reason: kind, text: textOf(row) });
      // A table below the first one has columns of its own.
      if (kind === 'header') places = placesOf(isFirst(cells) ? input.roles : rolesOf(cells));
      continue;
    }
    if (places.pair === -1) {
      const from = cellOf(cells, places.from);
      candidates.push(candidateOf(row, from, cellOf(cells, places.to)));
      continue;
    }
    for (const ends of endsOf(cells[places.pair] ?? '')) candidates.push(ofPair(row, ends));
  }
  return { candidates, skipped };

  function candidateOf(row: CellRow, from: string | null, to: string | null): CandidateRow {
    const { cells } = row;
    const isFromFilled = fills && from === '' && fromAbove !== '';
    const isToFilled = fills && to === '' && toAbove !== '';
    const written = {
      from: isFromFilled ? fromAbove : from,
      to: isToFilled ? toAbove : to,
      category: cellOf(cells, places.category),
      typeId: cellOf(cells, places.typeId),
      label: cellOf(cells, places.label),
      limit: cellOf(cells, places.limit),
    };
    if (written.from !== null && written.to !== null) {
      fromAbove = written.from;
      toAbove = written.to;
    }
    return {
      line: row.line,
      text: textOf(row),
      written,
      context: PLAIN_CONTEXT,
      notes: isFromFilled || isToFilled ? FILLED : NO_NOTES,
    };
  }

  function ofPair(row: CellRow, { from, to, label, notes = NO_NOTES }: PairCell): CandidateRow {
    const candidate = candidateOf(row, from, to);
    const withNotes = { ...candidate, notes: [...candidate.notes, ...notes] };
    if (label === null) return withNotes;
    // Beside a label of its own column it is no label, but a part of the name.
    const isSaid = (candidate.written.label ?? '').trim() !== '';
    const said = isSaid ? { to: `${to} (${label})` } : { label };
    return { ...withNotes, written: { ...candidate.written, ...said } };
  }

  function endsOf(cell: string): readonly PairCell[] {
    const known = pairs.get(cell) ?? pairsOf(cell, index);
    pairs.set(cell, known);
    return known;
  }

  function kindOf(cells: readonly string[]): FirstCell {
    const first = cells[0] === '' ? (cells.find((cell) => cell.trim() !== '') ?? '') : cells[0];
    if (first === undefined || first.length > 60) return 'plain';
    const known = firstCells.get(first) ?? kindOfFirst(first, input);
    firstCells.set(first, known);
    if (known !== 'totals' && isFirst(cells)) return 'header';
    return known === 'header' && !isHeader(cells, index) ? 'plain' : known;
  }

  /** The header once more, as in a table that was printed on several pages. */
  function isFirst(cells: readonly string[]): boolean {
    const { header } = input;
    if (header === null || cells[0] !== header[0]) return false;
    return cells.length === header.length && cells.every((cell, at) => cell === header[at]);
  }
}

/** A cell that is no pair is kept as the from side, to be told about. */
function pairsOf(cell: string, index: PasteIndex): readonly PairCell[] {
  const { text } = cleanCell(cell);
  const [pair, label] = withoutLabel(text, index);
  const both = splitTwoWay(pair);
  if (both !== null) {
    const [a, b] = both;
    const notes: readonly PasteNote[] = [{ code: 'both_directions', params: { text } }];
    return [
      { from: a, to: b, label, notes },
      { from: b, to: a, label, notes },
    ];
  }
  const [from, to] = splitPair(pair) ?? [text, ''];
  return [{ from, to, label }];
}

/** "Deals → Contacts (Point of contact)": what stands in brackets and is no object is a label. */
function withoutLabel(
  text: string,
  index: PasteIndex,
): readonly [pair: string, label: string | null] {
  const [, pair, label] = /^([^()]{1,200}?) ?\(([^()]{1,200})\)$/.exec(text) ?? [];
  if (pair === undefined || label === undefined) return [text, null];
  const ends = splitPair(pair) ?? splitTwoWay(pair);
  const isLabel = ends !== null && objectsNamed(index, label).length === 0;
  return isLabel ? [pair, label] : [text, null];
}

function kindOfFirst(first: string, { index, takeTotals }: RowsInput): FirstCell {
  const { text } = cleanCell(first);
  const word = foldName(text.replace(/[:*].*$|\([^)]*\)/g, ''));
  const isTotals = TOTALS.has(word) && objectsNamed(index, text).length === 0;
  if (isTotals) return takeTotals === 'yes' ? 'plain' : 'totals';
  return readHeaderWord(text) === null ? 'plain' : 'header';
}

/** Nothing but words for columns, two of them at least. */
function isHeader(cells: readonly string[], index: PasteIndex): boolean {
  const texts = cells.map((cell) => cleanCell(cell).text).filter((text) => text !== '');
  const words = texts.filter((text) => readHeaderWord(text) !== null);
  const isObjects = texts.some((text) => objectsNamed(index, text).length > 0);
  return words.length > 1 && words.length * 2 > texts.length && !isObjects;
}

function rolesOf(cells: readonly string[]): readonly ColumnRole[] {
  const headers = cells.map((cell) => cleanCell(cell).text);
  return rolesByHeader(headers, cells.length).map((role) => role ?? 'ignore');
}

function placesOf(roles: readonly ColumnRole[]) {
  const at = (role: ColumnRole) => roles.indexOf(role);
  return {
    ...{ from: at('from'), to: at('to'), pair: at('pair'), category: at('category') },
    ...{ typeId: at('typeId'), label: at('label'), limit: at('limit') },
  };
}

/** `null`: the table has no such column. */
function cellOf(cells: readonly string[], column: number): string | null {
  return column === -1 ? null : (cells[column] ?? '');
}
