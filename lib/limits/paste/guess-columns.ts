import { foldName } from '../fold-name';
import { cleanCell } from './clean-cell';
import { objectsNamed } from './find-object';
import { readHeaderWord } from './header-words';
import type { ColumnRole } from './paste-codes';
import type { PasteIndex } from './paste-index';
import { readLimit } from './read-limit';
import { readCategory } from './row-type';
import { splitPair } from './split-pair';

/** Rows looked at; enough to tell a column from its neighbour. */
const SAMPLE_MAX = 200;

/** Shares of a column's filled cells that could be something, from 0 to 1. */
export type ColumnEvidence = {
  readonly filled: number;
  readonly object: number;
  readonly pair: number;
  readonly category: number;
  readonly label: number;
  readonly typeId: number;
  readonly whole: number;
  readonly limit: number;
};

const NOTHING: ColumnEvidence = {
  ...{ filled: 0, object: 0, pair: 0, category: 0 },
  ...{ label: 0, typeId: 0, whole: 0, limit: 0 },
};
const NO_STYLE = { style: { comma: 'unknown', dot: 'unknown' }, isThreeDigitsOnly: false } as const;

export function columnEvidence(
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
    typeId: share((text) => index.typesById.has(Number(text.replace(/^#/, '')))),
    whole: share((text) => /^#?\d{1,9}$/.test(text)),
    limit: share((text) => readLimit(text, NO_STYLE).kind !== 'unreadable'),
  };
}

/** The roles that the header names, the rest by what the cells hold. */
export function guessRoles(
  rows: readonly (readonly string[])[],
  headers: readonly string[],
  { width, index }: { readonly width: number; readonly index: PasteIndex },
): readonly ColumnRole[] {
  const roles = rolesByHeader(headers, width);
  const evidence = Array.from({ length: width }, (_, column) =>
    columnEvidence(rows, column, index),
  );
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
  if (!has('typeId') && (numbers.length > 1 || has('limit'))) {
    const ids = numbers.filter((column) => (evidence[column]?.whole ?? 0) >= 0.9);
    const score = (column: number) => evidence[column]?.typeId ?? 0;
    const top = Math.max(0, ...ids.map(score));
    const chosen = ids.find((column) => score(column) === top && top >= 0.5);
    if (chosen !== undefined && (has('limit') || chosen !== numbers.at(-1))) take('typeId', chosen);
  }
  if (!has('limit')) take('limit', numbers.filter(isFree).at(-1) ?? -1);
  if (!has('label')) {
    const byName = best((each) => each.label, 0.2);
    const isAlone = has('from') || has('pair');
    take('label', byName === -1 && isAlone ? onlyText() : byName);
  }
  return roles.map((role) => role ?? 'ignore');

  /** Two columns of objects, the left one first; a column of unknown words can be one of them. */
  function takeEnds(): void {
    const isObject = ({ object, limit }: ColumnEvidence) => object >= 0.5 && object >= limit;
    const columns = evidence.flatMap((each, column) =>
      isFree(column) && each.filled > 0 && (isObject(each) || isWords(each)) ? [column] : [],
    );
    const wanted = (['from', 'to'] as const).filter((role) => !has(role));
    const objects = columns.filter((column) => isObject(evidence[column] ?? NOTHING));
    const [only] = objects;
    const ends =
      objects.length >= wanted.length || only === undefined || headers.length > 0
        ? objects
        : [...columns.filter((column) => column !== only).slice(0, 1), only];
    const inOrder = ends.slice(0, wanted.length).toSorted((a, b) => a - b);
    wanted.forEach((role, at) => {
      take(role, inOrder[at] ?? -1);
    });
  }

  /** A single column of words between the objects and the limit: labels, all unknown. */
  function onlyText(): number {
    const texts = evidence.flatMap((each, column) =>
      isFree(column) && each.limit < 0.5 && headers[column] === undefined ? [column] : [],
    );
    return texts.length === 1 ? (texts[0] ?? -1) : -1;
  }
}

function rolesByHeader(headers: readonly string[], width: number): (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = Array.from({ length: width }, () => null);
  const claims = headers.flatMap((header, column) => {
    const word = readHeaderWord(header);
    return word === null ? [] : [{ column, ...word }];
  });
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
