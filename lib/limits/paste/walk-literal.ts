import type { CandidateRow, RowContext } from './candidate-row';
import { PLAIN_CONTEXT } from './candidate-row';
import { findCallPaths, pairOfCall } from './call-path';
import { readHeaderWord } from './header-words';
import { entryOf, foldKey, isNothing, scalarText } from './literal';
import type { Literal, LiteralObject } from './literal';
import type { ColumnRole } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { PasteNote, WrittenRow } from './paste-result';
import { readLiteral } from './read-literal';
import { splitPair } from './split-pair';
import { splitTypeName } from './split-type-name';
import { pairFromCall } from './row-type';

export type WalkedRows = {
  readonly candidates: CandidateRow[];
  readonly notes: PasteNote[];
};

/** What the objects around a value say. */
type Around = {
  readonly context: RowContext;
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string | null;
};

const PATH_KEYS = ['path', 'url', 'uri', 'endpoint', 'raw'];
const TYPE_ID_KEYS = new Set(['typeid', 'associationtypeid']);

export function contextOfCall(
  path: { readonly from: string; readonly to: string; readonly operation: string | null } | null,
  index: PasteIndex,
): RowContext {
  const pair = path && pairOfCall(path, index);
  return { pair, isRemoval: path?.operation === 'purge', isCall: true, isForeign: false };
}

/** Finds the rows in a value of any of the shapes in which people have them. */
export function walkLiteral(
  root: Literal,
  index: PasteIndex,
  context: RowContext = PLAIN_CONTEXT,
): WalkedRows {
  const found: WalkedRows = { candidates: [], notes: [] };
  walk(root, { context: ownContext(context), from: null, to: null, label: null });
  return found;

  function walk(value: Literal, around: Around): void {
    if (value.kind === 'array') for (const each of value.items) walk(each, around);
    else if (value.kind === 'object') walkObject(value, around);
    else if (value.isQuoted) walkText(value, around);
  }

  function walkObject(object: LiteralObject, around: Around): void {
    const roles = rolesOf(object);
    if (isRow(object, roles)) {
      found.candidates.push(rowOf(object, roles, around));
      return;
    }
    const inner = innerOf(object, roles, around);
    for (const [key, value] of object.entries) {
      if (isNothing(value)) continue;
      if (foldKey(key) === 'errors') sayErrors(value);
      // What Postman saved of earlier answers is no request.
      else if (foldKey(key) !== 'response') walkEntry(key, value, inner);
    }
  }

  function walkEntry(key: string, value: Literal, around: Around): void {
    const pair = splitPair(key);
    if (pair !== null) {
      walkLabels(value, { ...around, from: pair[0], to: pair[1] });
      return;
    }
    const isAnswer = foldKey(key) === 'results';
    const own = isAnswer
      ? { ...around, context: { ...ownContext(around.context), isForeign: true } }
      : foldKey(key) === 'inputs'
        ? { ...around, context: ownContext(around.context) }
        : around;
    walk(value, own);
  }

  /** `{ any: 5, "Point of contact": 1 }` under the name of a pair. */
  function walkLabels(value: Literal, around: Around): void {
    if (value.kind !== 'object' || isRow(value, rolesOf(value))) {
      walk(value, around);
      return;
    }
    for (const [label, limit] of value.entries) {
      if (limit.kind !== 'scalar') walk(limit, { ...around, label });
      else {
        const type = splitTypeName(label);
        const written = { ...nothingWritten(around), ...type, limit: scalarText(limit) ?? '' };
        found.candidates.push(candidate(limit.line, written, around));
      }
    }
  }

  /** A body that was written as text: Postman's, and that of snippets. */
  function walkText(
    { text, line }: { readonly text: string; readonly line: number },
    around: Around,
  ) {
    if (!/^\s{0,100}[[{]/.test(text) || !/typeid|maxtoobjectids/i.test(text)) return;
    const inner = readLiteral(text, 0, line);
    if (inner.ok && inner.value.kind !== 'scalar') walk(inner.value, around);
  }

  function innerOf(object: LiteralObject, roles: Roles, around: Around): Around {
    const url = PATH_KEYS.map((key) => urlText(entryOf(object, key))).find((text) => text !== '');
    const [path] = url === undefined ? [] : findCallPaths(url);
    const request = path ?? pathOfRequest(object);
    return {
      context: request ? contextOfCall(request, index) : around.context,
      from: roles.from === undefined ? around.from : scalarText(roles.from),
      to: roles.to === undefined ? around.to : scalarText(roles.to),
      label: around.label,
    };
  }

  function sayErrors(value: Literal): void {
    const errors = value.kind === 'array' ? value.items : [value];
    for (const error of errors) {
      const text = error.kind === 'object' ? scalarText(entryOf(error, 'message')) : null;
      if (text !== null) found.notes.push({ code: 'hubspot_said', params: { text } });
    }
  }
}

/** Rows of one call share one context, by which they lend each other their pair. */
function ownContext(context: RowContext): RowContext {
  return { ...context, isCall: true };
}

type Roles = Partial<Readonly<Record<ColumnRole, Literal>>>;

function rolesOf(object: LiteralObject): Roles {
  const roles: Partial<Record<ColumnRole, Literal>> = {};
  const ranks: Partial<Record<ColumnRole, number>> = {};
  for (const [key, value] of object.entries) {
    const word = readHeaderWord(key);
    if (word === null || value.kind !== 'scalar') continue;
    if (word.rank >= (ranks[word.role] ?? Infinity)) continue;
    roles[word.role] = value;
    ranks[word.role] = word.rank;
  }
  return roles;
}

function isRow(object: LiteralObject, roles: Roles): boolean {
  const hasTypeId = object.entries.some(
    ([key, value]) => TYPE_ID_KEYS.has(foldKey(key)) && value.kind === 'scalar',
  );
  const saysWhere = roles.typeId ?? roles.from ?? roles.to ?? roles.pair ?? roles.label;
  return hasTypeId || (roles.limit !== undefined && saysWhere !== undefined);
}

function rowOf(object: LiteralObject, roles: Roles, around: Around): CandidateRow {
  const pair = splitPair(scalarText(roles.pair) ?? '');
  const isAnswer = entryOf(object, 'userenforcedmaxtoobjectids') !== undefined;
  const none = isAnswer ? 'many' : '';
  const written: WrittenRow = {
    from: pair?.[0] ?? scalarText(roles.from) ?? around.from,
    to: pair?.[1] ?? scalarText(roles.to) ?? around.to,
    category: scalarText(roles.category),
    typeId: scalarText(roles.typeId),
    label: roles.label === undefined ? around.label : (scalarText(roles.label) ?? ''),
    limit: roles.limit === undefined ? null : (scalarText(roles.limit) ?? none),
  };
  return candidate(object.line, written, around, textOf(object));
}

function candidate(
  ...[line, written, { context }, text]: readonly [number, WrittenRow, Around, string?]
): CandidateRow {
  const notes = context.pair !== null && written.from === null ? [pairFromCall(context.pair)] : [];
  return { line, text: text ?? textOfWritten(written), written, context, notes };
}

function nothingWritten({ from, to }: Around): WrittenRow {
  return { from, to, category: null, typeId: null, label: null, limit: null };
}

/** On one line; a long text is cut for people's eyes, the values are not. */
function textOf(object: LiteralObject): string {
  const parts = object.entries.map(([key, value]) =>
    value.kind === 'scalar' ? `${key}: ${value.text}` : `${key}: …`,
  );
  return parts.join(', ').slice(0, 300);
}

function textOfWritten({ from, to, label, limit }: WrittenRow): string {
  return `${from ?? ''} → ${to ?? ''}, ${label ?? ''}: ${limit ?? ''}`.slice(0, 300);
}

/** Postman writes an address as text or as an object with its raw form. */
function urlText(value: Literal | undefined): string {
  if (value?.kind === 'object') return scalarText(entryOf(value, 'raw')) ?? '';
  return scalarText(value) ?? '';
}

function pathOfRequest(object: LiteralObject) {
  const request = entryOf(object, 'request');
  if (request?.kind !== 'object') return undefined;
  return findCallPaths(urlText(entryOf(request, 'url')))[0];
}
