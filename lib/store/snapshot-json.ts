import { createHash } from 'node:crypto';
import { ASSOCIATION_CATEGORIES, type ConfigurationRow } from '../limits/limit';
import { snapshotFacts, snapshotRows } from '../submissions/snapshot';
import { limitFromColumn, limitToColumn } from './values';

/** Category as its place in the list of all, type id, limit (0 = Many), label. */
type Packed = readonly [category: number, typeId: number, limit: number, label: string | null];

export function snapshotToJson(rows: readonly ConfigurationRow[]): string {
  return JSON.stringify(
    snapshotRows(rows).map(({ category, typeId, limit, label }): Packed => {
      return [ASSOCIATION_CATEGORIES.indexOf(category), typeId, limitToColumn(limit), label];
    }),
  );
}

export function snapshotFromJson(json: string): readonly ConfigurationRow[] {
  const packed = JSON.parse(json) as readonly Packed[];
  return packed.map(([category, typeId, limit, label]) => ({
    category: ASSOCIATION_CATEGORIES[category] ?? 'USER_DEFINED',
    typeId,
    limit: limitFromColumn(limit),
    label,
  }));
}

export function snapshotHash(rows: readonly ConfigurationRow[]): string {
  return createHash('sha256').update(snapshotFacts(rows)).digest('hex');
}
