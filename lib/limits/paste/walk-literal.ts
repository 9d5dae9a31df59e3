import type { CandidateRow, RowContext } from './candidate-row';
import { PLAIN_CONTEXT } from './candidate-row';
import { findCallPaths, pairOfCall } from './call-path';
import { objectsNamed } from './find-object';
import { entryOf, foldKey, isNothing, scalarText } from './literal';
import type { Literal, LiteralObject } from './literal';
import { isRow, isRowLike, rolesOf, textOf } from './literal-row';
import type { Roles } from './literal-row';
import type { PasteIndex } from './paste-index';
import type { PasteNote, SkippedLine, WrittenRow } from './paste-result';
import { readLiteral } from './read-literal';
import { splitPair, splitTwoWay } from './split-pair';
import { splitTypeName } from './split-type-name';
import { pairFromCall } from './row-type';

export type WalkedRows = {
  readonly candidates: CandidateRow[];
  readonly notes: PasteNote[];
  readonly skipped: SkippedLine[];
};

/** What the objects around a value say. */
type Around = {
  readonly context: RowContext;
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string | null;
};

const PATH_KEYS = ['path', 'url', 'uri', 'endpoint', 'raw'];
/** Lists of nothing but rows: what is none there is said. */
const ROW_LISTS = new Set(['inputs', 'results', 'limits', 'rows', 'changes', 'configurations']);

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
  const found: WalkedRows = { candidates: [], notes: [], skipped: [] };
  const isNamed = (name: string) => objectsNamed(index, name).length > 0;
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
    if (scalarText(entryOf(object, 'status')) === 'error') sayErrors(object);
    const inner = innerOf(object, roles, around);
    for (const [key, value] of object.entries) {
      if (isNothing(value)) continue;
      if (foldKey(key) === 'errors') sayErrors(value);
      // What Postman saved of earlier answers is no request.
      else if (foldKey(key) !== 'response') walkEntry(key, value, inner);
    }
  }

  function walkEntry(key: string, value: Literal, around: Around): void {
    const both = splitTwoWay(key);
    if (both !== null) {
      const [a, b] = both;
      walkLabels(value, { ...around, from: a, to: b });
      walkLabels(value, { ...around, from: b, to: a });
      return;
    }
    const pair = splitPair(key);
    if (pair !== null && (value.kind !== 'scalar' || pair.some(isNamed))) {
      walkLabels(value, { ...around, from: pair[0], to: pair[1] });
      return;
    }
    if (value.kind === 'object' && isNamed(key) && value.entries.some(([to]) => isNamed(to))) {
      for (const [to, labels] of value.entries) walkLabels(labels, { ...around, from: key, to });
      return;
    }
    const isAnswer = foldKey(key) === 'results';
    const own = isAnswer
      ? { ...around, context: { ...ownContext(around.context), isForeign: true } }
      : foldKey(key) === 'inputs'
        ? { ...around, context: ownContext(around.context) }
        : around;
    if (!ROW_LISTS.has(foldKey(key)) || isRowLike(value)) walk(value, own);
    else if (value.kind === 'array') for (const item of value.items) walkItem(item, own);
    else if (value.kind === 'object') {
      for (const [name, item] of value.entries) {
        whole({ line: item.line, text: `${name}: ${textOf(item)}` }, () => {
          walkEntry(name, item, own);
        });
      }
    } else walk(value, own);
  }

  function walkItem(item: Literal, around: Around): void {
    whole({ line: item.line, text: textOf(item) }, () => {
      walk(item, around);
    });
  }

  /** What yields nothing is told as not understood. */
  function whole(item: { readonly line: number; readonly text: string }, read: () => void): void {
    const count = () => found.candidates.length + found.notes.length + found.skipped.length;
    const before = count();
    read();
    if (count() === before) found.skipped.push({ ...item, reason: 'not_understood' });
  }

  /** `{ any: 5, "Point of contact": 1 }` under the name of a pair. */
  function walkLabels(value: Literal, around: Around): void {
    if (value.kind === 'scalar') {
      const written = { ...nothingWritten(around), limit: scalarText(value) ?? '' };
      found.candidates.push(candidate(value.line, written, around));
    } else if (value.kind !== 'object' || isRow(value, rolesOf(value))) {
      walk(value, around);
    } else for (const [label, limit] of value.entries) walkLabel(label, limit, around);
  }

  function walkLabel(label: string, limit: Literal, around: Around): void {
    if (limit.kind !== 'scalar') walk(limit, { ...around, label });
    else {
      const type = splitTypeName(label);
      const written = { ...nothingWritten(around), ...type, limit: scalarText(limit) ?? '' };
      found.candidates.push(candidate(limit.line, written, around));
    }
  }

  /** A body that was written as text: Postman's, and that of snippets. */
  function walkText(value: Extract<Literal, { readonly kind: 'scalar' }>, around: Around): void {
    const { text, line } = value;
    if (!/^\s{0,100}[[{]/.test(text) || !/typeid|maxtoobjectids/i.test(text)) return;
    const inner = readLiteral(text, 0, line);
    if (!inner.ok) found.skipped.push({ line, reason: 'not_understood', text: textOf(value) });
    else if (inner.value.kind !== 'scalar') walk(inner.value, around);
  }

  function innerOf(object: LiteralObject, roles: Roles, around: Around): Around {
    const url = PATH_KEYS.map((key) => urlText(entryOf(object, key))).find((text) => text !== '');
    const [path] = url === undefined ? [] : findCallPaths(url);
    const request = path ?? pathOfRequest(object);
    const name = scalarText(entryOf(object, 'name')) ?? scalarText(entryOf(object, 'id'));
    const called = request && { ...around.context, ...contextOfCall(request, index) };
    const isNamed = called && entryOf(object, 'request') !== undefined && name !== null;
    return {
      context: isNamed ? { ...called, request: { name } } : (called ?? around.context),
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
  const notes: PasteNote[] =
    context.pair !== null && written.from === null ? [pairFromCall(context.pair)] : [];
  if (context.isRemoval && written.limit) {
    notes.push({ code: 'limit_read_as', params: { text: written.limit, limit: 'many' } });
  }
  return { line, text: text ?? textOfWritten(written), written, context, notes };
}

function nothingWritten({ from, to }: Around): WrittenRow {
  return { from, to, category: null, typeId: null, label: null, limit: null };
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
