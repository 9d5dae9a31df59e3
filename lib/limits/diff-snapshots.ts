import { associationKey, limitValue } from './limit';
import type { AssociationKey, ConfigurationRow, Limit } from './limit';

/** A limit that is not what it was in an earlier list of all limits. */
export type LimitChange = AssociationKey & {
  readonly label: string | null;
  readonly before: Limit;
  readonly after: Limit;
};

/**
 * What differs between two lists of all limits. A type that a list does not name is Many. Rows with
 * one key, which do not tell their pairs, are held against each other from the tightest on.
 */
export function diffSnapshots(
  before: readonly ConfigurationRow[],
  after: readonly ConfigurationRow[],
): readonly LimitChange[] {
  const [earlier, later] = [byKey(before), byKey(after)];
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap((key) => diffRows(earlier.get(key) ?? [], later.get(key) ?? []));
}

function byKey(
  rows: readonly ConfigurationRow[],
): ReadonlyMap<string, readonly ConfigurationRow[]> {
  const groups = new Map<string, ConfigurationRow[]>();
  for (const row of rows) {
    const key = associationKey(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => limitValue(a.limit) - limitValue(b.limit));
  }
  return groups;
}

function diffRows(
  before: readonly ConfigurationRow[],
  after: readonly ConfigurationRow[],
): readonly LimitChange[] {
  const pieces = Math.max(before.length, after.length);
  return Array.from({ length: pieces }, (_, index) => [before[index], after[index]]).flatMap(
    ([earlier, later]) => {
      const named = later ?? earlier;
      const limits = { before: earlier?.limit ?? 'many', after: later?.limit ?? 'many' } as const;
      if (named === undefined || limits.before === limits.after) return [];
      const { category, typeId, label } = named;
      return [{ category, typeId, label, ...limits }];
    },
  );
}
