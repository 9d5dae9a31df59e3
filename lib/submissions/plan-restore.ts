import { limitKey, type ConfigurationRow, type Limit } from '../limits/limit';
import { placeRows, type PlacedRow } from '../limits/place-rows';
import { fail, succeed, type Result } from '../result';
import { userError, type UserError } from '../user-error';
import type { DriftStore } from './drift-ports';
import type { PortalAccess } from './portal-access';
import { readCurrentLimits, type CurrentLimits } from './read-current';
import type { RollBackRow } from './roll-back';

export type PlanRestoreDependencies = {
  readonly access: PortalAccess;
  readonly drift: Pick<DriftStore, 'findSnapshot'>;
  readonly nowMs: () => number;
};

export type RestorePlan = {
  readonly takenAt: number;
  /** When HubSpot was read. */
  readonly readAt: number;
  /** Only what differs from that state. */
  readonly rows: readonly RollBackRow[];
  /** Limits of that state whose pair nobody can tell any more. */
  readonly missing: number;
};

/** Holds a kept state of all limits against what HubSpot has today. Changes nothing. */
export async function planRestore(
  { access, drift, nowMs }: PlanRestoreDependencies,
  snapshotId: string,
): Promise<Result<RestorePlan, UserError>> {
  const snapshot = await drift.findSnapshot(access.portal.hubId, snapshotId);
  if (snapshot === null) return fail(userError('snapshot_not_found'));
  const current = await readCurrentLimits(access);
  if (!current.ok) return current;
  const { takenAt, rows } = snapshot;
  return succeed({ takenAt, readAt: nowMs(), ...restoreRows(rows, current.value) });
}

/** A limit that is there now and was not then goes back to Many. */
export function restoreRows(
  kept: readonly ConfigurationRow[],
  { index, placed, unknown }: Pick<CurrentLimits, 'index' | 'placed' | 'unknown'>,
): Pick<RestorePlan, 'rows' | 'missing'> {
  const then = placeRows(index, kept);
  const [limitsThen, limitsNow] = [byKey(then.placed), byKey(placed)];
  const types = new Map([...then.placed, ...placed].map((row) => [limitKey(row), row]));
  const rows = [...types].flatMap(([key, type]) => {
    const target = limitsThen.get(key) ?? 'many';
    const now = limitsNow.get(key) ?? (unknown.has(key) ? null : 'many');
    return now === target ? [] : [toRow(type, now, target)];
  });
  return { rows, missing: then.unplaced.length };

  function toRow(type: PlacedRow, now: Limit | null, target: Limit): RollBackRow {
    const { fromObjectTypeId, toObjectTypeId, category, typeId, label } = type;
    const nameOf = (id: string): string => index.objectTypesById.get(id)?.plural ?? id;
    return {
      ...{ fromObjectTypeId, toObjectTypeId, category, typeId, label },
      fromName: nameOf(fromObjectTypeId),
      toName: nameOf(toObjectTypeId),
      left: now ?? 'many',
      now,
      target,
      numbers: [],
      standing: now === null ? 'unknown' : 'ready',
    };
  }
}

function byKey(rows: readonly PlacedRow[]): ReadonlyMap<string, Limit> {
  return new Map(rows.map((row) => [limitKey(row), row.limit]));
}
