import type { AssociationType, Pair } from '../limit';
import { objectsNamed } from './find-object';
import type { ColumnRole } from './paste-codes';
import { pairTypes } from './paste-index';
import type { PasteIndex } from './paste-index';
import { cleanCell } from './clean-cell';
import { splitPair } from './split-pair';

type Cells = readonly string[];

type Known = {
  readonly index: PasteIndex;
  readonly roles: readonly (ColumnRole | null)[];
  readonly hasHeader: boolean;
};

/** Whether a column headed "ID" counts the rows: 1, 2, 3, and few of them are ids of their pairs. */
export function numbersRows(column: number, rows: readonly Cells[], known: Known): boolean {
  const places = { ...known, hasHeader: true };
  return countsRows(rows, column) && chooseTypeId([column], rows, places) === -1;
}

/**
 * Which of the columns of whole numbers holds the type ids; -1 where none does. Without a header
 * the first one does, known or not: an id that is left out would set the limit of another type.
 */
export function chooseTypeId(
  columns: readonly number[],
  rows: readonly Cells[],
  known: Known,
): number {
  const { index, roles, hasHeader } = known;
  const at = (role: ColumnRole) => roles.indexOf(role);
  const hasEnds = at('pair') !== -1 || (at('from') !== -1 && at('to') !== -1);
  const pairs = rows.map((row) =>
    pairOf(row, index, { from: at('from'), to: at('to'), pair: at('pair') }),
  );
  const scores = columns.map((column) => shareOfIds(column));
  const best = Math.max(0, ...scores);
  const isEnough = best >= 0.5 || !hasHeader;
  const sound = columns.filter((column, place) => {
    const isCounter = hasEnds && (scores[place] ?? 0) < 0.5 && countsRows(rows, column);
    return !isCounter && (scores[place] ?? 0) === best;
  });
  return isEnough ? (sound[0] ?? -1) : -1;

  function shareOfIds(column: number): number {
    const ids = rows.map((row) => (row[column] ?? '').replace(/^\s*#?/, '').trim());
    const filled = ids.filter((id) => id !== '').length;
    const hits = ids.filter((id, place) => {
      const types = id === '' ? undefined : index.typesById.get(Number(id));
      const pair = pairs[place];
      return types?.some((type) => !pair || isBetween(type, pair)) ?? false;
    });
    return hits.length / Math.max(1, filled);
  }

  function pairOf(
    row: Cells,
    ...[within, places]: readonly [PasteIndex, { from: number; to: number; pair: number }]
  ): Pair | null {
    const ends =
      places.pair === -1
        ? [row[places.from] ?? '', row[places.to] ?? '']
        : (splitPair(cleanCell(row[places.pair] ?? '').text) ?? []);
    const [from, to] = ends.map((end) => objectsNamed(within, cleanCell(end).text)[0]);
    if (!from || !to) return null;
    return { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId };
  }

  function isBetween(type: AssociationType, pair: Pair): boolean {
    const reverse = {
      fromObjectTypeId: pair.toObjectTypeId,
      toObjectTypeId: pair.fromObjectTypeId,
    };
    return [pair, reverse].some((each) => pairTypes(index, each).types.includes(type));
  }
}

/** 1, 2, 3: the numbers of the rows themselves, with or without a header as the first of them. */
function countsRows(rows: readonly Cells[], column: number): boolean {
  const numbers = rows.map((row) => Number((row[column] ?? '').trim()));
  const [first = 0] = numbers;
  return numbers.length > 1 && first <= 2 && numbers.every((number, at) => number === first + at);
}
