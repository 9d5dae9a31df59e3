import { readHeaderWord } from './header-words';
import { foldKey } from './literal';
import type { Literal, LiteralObject } from './literal';
import type { ColumnRole } from './paste-codes';

const TYPE_ID_KEYS = new Set(['typeid', 'associationtypeid']);

/** What the entries of an object say, by the words for columns. */
export type Roles = Partial<Readonly<Record<ColumnRole, Literal>>>;

export function rolesOf(object: LiteralObject): Roles {
  const roles: Partial<Record<ColumnRole, Literal>> = {};
  const ranks: Partial<Record<ColumnRole, number>> = {};
  for (const [key, value] of object.entries) {
    const word = readHeaderWord(key);
    if (word === null || value.kind !== 'scalar') continue;
    const rank = ranks[word.role] ?? Infinity;
    const said = roles[word.role];
    // One key twice: neither is taken for the other.
    if (word.rank === rank && said?.kind === 'scalar' && said.text !== value.text) {
      roles[word.role] = { ...value, text: `${said.text} / ${value.text}` };
    }
    if (word.rank >= rank) continue;
    roles[word.role] = value;
    ranks[word.role] = word.rank;
  }
  return roles;
}

export function isRowLike(value: Literal): boolean {
  return value.kind === 'object' && isRow(value, rolesOf(value));
}

export function isRow(object: LiteralObject, roles: Roles): boolean {
  const hasTypeId = object.entries.some(
    ([key, value]) => TYPE_ID_KEYS.has(foldKey(key)) && value.kind === 'scalar',
  );
  const saysWhere = roles.typeId ?? roles.from ?? roles.to ?? roles.pair ?? roles.label;
  return hasTypeId || (roles.limit !== undefined && saysWhere !== undefined);
}

/** On one line; a long text is cut for people's eyes, the values are not. */
export function textOf(literal: Literal): string {
  if (literal.kind === 'scalar') return literal.text.slice(0, 300);
  if (literal.kind === 'array') return '[…]';
  const parts = literal.entries.map(([key, value]) =>
    value.kind === 'scalar' ? `${key}: ${value.text}` : `${key}: …`,
  );
  return parts.join(', ').slice(0, 300);
}
