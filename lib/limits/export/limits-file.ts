import { stringify } from 'yaml';
import { pairKey } from '../limit';
import type { AssociationRef, Limit } from '../limit';

/** One limit with the names that a file shows. */
export type NamedLimit = AssociationRef & {
  readonly fromName: string;
  readonly toName: string;
  /** `null` = any label. */
  readonly label: string | null;
  readonly limit: Limit;
};

/** How a file names the unlabeled association type of a pair. */
const ANY = 'any';

/**
 * The limits file that a team keeps in git: pairs, labels and limits by name, in a fixed order.
 *
 *     limits:
 *       Deals->Contacts:
 *         any: 10
 *         Decision maker: 1
 *
 * Where a name alone would not say which type is meant, its category and id stand behind it:
 * `Billing contact (USER_DEFINED 143)`.
 */
export function writeLimitsFile(limits: readonly NamedLimit[]): string {
  const pairs = new Map<string, NamedLimit[]>();
  for (const limit of limits) {
    const rows = pairs.get(pairKey(limit));
    if (rows) rows.push(limit);
    else pairs.set(pairKey(limit), [limit]);
  }
  const groups = [...pairs.values()];
  const uses = countNames(groups);
  const entries = groups.map((rows): readonly [string, Record<string, Limit>] => [
    (uses.get(pairName(rows)) ?? 0) > 1 ? pairIds(rows) : pairName(rows),
    Object.fromEntries(rows.map((row) => [labelName(row, rows), row.limit])),
  ]);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return stringify({ limits: Object.fromEntries(entries) }, { lineWidth: 0 });
}

function countNames(groups: readonly (readonly NamedLimit[])[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const rows of groups) uses.set(pairName(rows), (uses.get(pairName(rows)) ?? 0) + 1);
  return uses;
}

function pairName([row]: readonly NamedLimit[]): string {
  return `${row?.fromName ?? ''}->${row?.toName ?? ''}`;
}

function pairIds([row]: readonly NamedLimit[]): string {
  return `${row?.fromObjectTypeId ?? ''}->${row?.toObjectTypeId ?? ''}`;
}

function labelName(row: NamedLimit, rows: readonly NamedLimit[]): string {
  const name = row.label ?? ANY;
  const alike = rows.filter((other) => fold(other.label ?? ANY) === fold(name));
  return alike.length > 1 ? `${name} (${row.category} ${row.typeId})` : name;
}

function fold(name: string): string {
  return name.trim().toLowerCase();
}
