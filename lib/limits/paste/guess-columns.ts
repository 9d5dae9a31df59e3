import { INTERFACE_LIMIT_MAX } from '../check-value';
import { foldName } from '../fold-name';
import { chooseTypeId, numbersRows } from './choose-type-id';
import { cleanCell } from './clean-cell';
import { objectsNamed } from './find-object';
import { readHeaderWord } from './header-words';
import type { ColumnRole } from './paste-codes';
import type { PasteIndex } from './paste-index';
import { readLimit } from './read-limit';
import type { LimitReading } from './read-limit';
import { readCategory } from './row-type';
import { splitPair } from './split-pair';

/** Rows looked at; enough to tell a column from its neighbour. */
const SAMPLE_MAX = 200;

/** Shares of a column's filled cells that could be something, from 0 to 1. */
type ColumnEvidence = {
  readonly filled: number;
  readonly object: number;
  readonly pair: number;
  readonly category: number;
  readonly label: number;
  readonly whole: number;
  readonly limit: number;
  /** Begins with a digit: a number, or what somebody took for one. */
  readonly digits: number;
  /** A limit that somebody would set. */
  readonly likely: number;
};

const NOTHING: ColumnEvidence = {
  ...{ filled: 0, object: 0, pair: 0, category: 0 },
  ...{ label: 0, whole: 0, limit: 0, digits: 0, likely: 0 },
};
const NO_STYLE = { style: { comma: 'unknown', dot: 'unknown' }, isThreeDigitsOnly: false } as const;

function columnEvidence(
  rows: readonly (readonly string[])[],
  column: number,
  index: PasteIndex,
): ColumnEvidence {
  const cells = rows
    .slice(0, SAMPLE_MAX)
    .map((row) => cleanCell(row[column] ?? '').text)
    .filter((text) => text !== '');
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const share = (is: (text: string) => boolean) => {
    let matching = 0;
    for (const [cell, count] of counts) if (is(cell)) matching += count;
    return matching / Math.max(1, cells.length);
  };
  return {
    filled: cells.length,
    object: share((text) => objectsNamed(index, text).length > 0),
    pair: share((text) => isPair(index, text)),
    category: share((text) => readCategory(text).category !== null),
    label: share((text) => isLabel(index, text)),
    whole: share((text) => /^#?\d{1,9}$/.test(text)),
    limit: share((text) => readLimit(text, NO_STYLE).kind !== 'unreadable'),
    digits: share((text) => /^[^\p{L}\d]{0,5}\d/u.test(text)),
    likely: share((text) => isLikely(readLimit(text, NO_STYLE))),
  };
}

/** The roles that the header names, the rest by what the cells hold. */
export function guessRoles(
  rows: readonly (readonly string[])[],
  headers: readonly string[],
  { width, index, isCells }: GuessOptions,
): readonly ColumnRole[] {
  const evidence = Array.from({ length: width }, (_, column) =>
    columnEvidence(rows, column, index),
  );
  const roles = rolesByHeader(headers, width).map((role, column) => {
    // A head over two columns: "Pair" above the objects' own columns.
    const { pair, object, label } = evidence[column] ?? NOTHING;
    if (role === 'pair' && pair < 0.5 && object >= 0.5) return null;
    // "Association" above "Deals → Contacts".
    return role === 'label' && pair >= 0.5 && label < 0.5 ? null : role;
  });
  const isFree = (column: number) => roles[column] === null;
  const has = (role: ColumnRole) => roles.includes(role);
  const best = (score: (each: ColumnEvidence) => number, least: number): number => {
    let found = -1;
    evidence.forEach((each, column) => {
      const isBetter = found === -1 || score(each) > score(evidence[found] ?? each);
      if (isFree(column) && each.filled > 0 && score(each) >= least && isBetter) found = column;
    });
    return found;
  };
  const take = (role: ColumnRole, column: number) => {
    if (column !== -1) roles[column] = role;
  };

  if (!has('category'))
    take(
      'category',
      best((each) => each.category, 0.5),
    );
  if (!has('pair') && !has('from') && !has('to'))
    take(
      'pair',
      best((each) => each.pair, 0.5),
    );
  if (!has('pair')) takeEnds();
  const numbers = evidence.flatMap((each, column) =>
    isFree(column) && each.filled > 0 && each.limit >= 0.5 && each.label < 0.9 ? [column] : [],
  );
  const known = { index, roles, hasHeader: headers.length > 0 };
  const id = roles.indexOf('typeId');
  if (foldName(headers[id] ?? '') === 'id' && numbersRows(id, rows.slice(0, SAMPLE_MAX), known)) {
    roles[id] = 'ignore';
  } else if (!has('typeId')) {
    const ids = (has('limit') ? numbers : numbers.slice(0, -1)).filter(
      (column) => (evidence[column]?.whole ?? 0) >= 0.9,
    );
    take('typeId', chooseTypeId(ids, rows.slice(0, SAMPLE_MAX), known));
  }
  const others = numbers.filter(isFree);
  // Of several columns that a header names otherwise, none is the limit by itself.
  const isPlain = headers.length === 0 || others.length === 1;
  if (!has('limit') && isPlain) take('limit', others.at(-1) ?? -1);
  const hasEnds = has('from') || has('pair');
  if (!has('limit') && hasEnds && headers.length === 0) {
    take(
      'limit',
      best(({ digits, label }) => (label < 0.2 ? digits : 0), 0.5),
    );
  }
  if (!has('label')) {
    const byName = best((each) => each.label, 0.2);
    take('label', byName === -1 && hasEnds ? firstText() : byName);
  }
  return roles.map((role) => role ?? 'ignore');

  /** Two columns of objects, the left one first; a column of unknown words can be one of them. */
  function takeEnds(): void {
    const isObject = ({ object, limit }: ColumnEvidence) => object >= 0.5 && object >= limit;
    const columns = evidence.flatMap((each, column) =>
      isFree(column) && each.filled > 0 && (isObject(each) || isWords(each)) ? [column] : [],
    );
    const wanted = (['from', 'to'] as const).filter((role) => !has(role));
    const objects = withoutTwins(columns.filter((column) => isObject(evidence[column] ?? NOTHING)));
    const [only] = objects;
    const isKnown = objects.length >= wanted.length || headers.length > 0;
    const ends = isKnown
      ? objects
      : only === undefined
        ? unknownEnds(columns)
        : [...columns.filter((column) => column !== only).slice(0, 1), only];
    const inOrder = ends.slice(0, wanted.length).toSorted((a, b) => a - b);
    wanted.forEach((role, at) => {
      take(role, inOrder[at] ?? -1);
    });
  }

  /** Two words and a number in every row of a spreadsheet: objects that nobody knows yet. */
  function unknownEnds(columns: readonly number[]): readonly number[] {
    const isNumbered = evidence.some((each) => each.filled > 0 && each.likely >= 0.9);
    const isWhole = columns.every((column) => evidence[column]?.filled === rows.length);
    return isCells && columns.length === 2 && isWhole && isNumbered ? columns : [];
  }

  /** Words that no header explains are labels, if unknown ones: a label left out would be any. */
  function firstText(): number {
    if (headers.length > 0) return -1;
    return evidence.findIndex(
      ({ filled, limit, object }, column) =>
        isFree(column) && filled > 0 && limit < 0.5 && object < 0.5,
    );
  }

  /** A name and its id side by side are one object. */
  function withoutTwins(columns: readonly number[]): readonly number[] {
    const idsOf = (column: number) =>
      rows
        .slice(0, SAMPLE_MAX)
        .map((row) => objectsNamed(index, cleanCell(row[column] ?? '').text)[0]?.objectTypeId ?? '')
        .join();
    return columns.length > 2
      ? columns.filter((column, at) => at === 0 || idsOf(column) !== idsOf(columns[at - 1] ?? -1))
      : columns;
  }
}

type GuessOptions = {
  readonly width: number;
  readonly index: PasteIndex;
  /** From a spreadsheet, which parts its cells with tabs: prose does not look so. */
  readonly isCells: boolean;
};

function isLikely(reading: LimitReading): boolean {
  if (reading.kind !== 'limit') return reading.kind !== 'unreadable' && reading.kind !== 'leave';
  return reading.limit === 'many' || reading.limit <= INTERFACE_LIMIT_MAX;
}

export function rolesByHeader(headers: readonly string[], width: number): (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, () => null);
  const words = headers.flatMap((header, column) => {
    const word = readHeaderWord(header);
    return word === null ? [] : [{ column, header, ...word }];
  });
  // "A" is an object's name beside "B", and the word for *to* beside the word for *from*.
  const hasTo = words.some(({ role }) => role === 'to');
  const isTo = !hasTo && words.filter(({ role }) => role === 'from').length > 1;
  const claims = words.map((word) =>
    isTo && foldName(word.header) === 'a' ? { ...word, role: 'to' as const } : word,
  );
  for (const { column, role } of claims.toSorted((a, b) => a.rank - b.rank)) {
    roles[column] = role !== 'ignore' && roles.includes(role) ? 'ignore' : role;
  }
  return roles;
}

/** Words that are neither a limit nor a label. */
function isWords({ limit, label, category, pair }: ColumnEvidence): boolean {
  return limit < 0.5 && label < 0.5 && category < 0.5 && pair < 0.5;
}

function isPair(index: PasteIndex, text: string): boolean {
  const ends = splitPair(text);
  return ends?.every((end) => objectsNamed(index, end).length > 0) ?? false;
}

function isLabel(index: PasteIndex, text: string): boolean {
  return text.length < 200 && labelNames(index).has(foldName(text));
}

const LABELS = new WeakMap<PasteIndex, ReadonlySet<string>>();

function labelNames(index: PasteIndex): ReadonlySet<string> {
  const known = LABELS.get(index);
  if (known) return known;
  const names = new Set<string>();
  for (const type of index.typesByRef.values()) {
    if (type.label !== null) names.add(foldName(type.label));
  }
  LABELS.set(index, names);
  return names;
}
