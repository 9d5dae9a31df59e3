import type { Insertable } from 'kysely';
import type { NamedJudgement } from '../submissions/drift-ports';
import type { Drift } from '../submissions/snapshot';
import type { DriftRecord, HistoryTables } from './history-tables';
import { limitFromColumn, limitToColumn } from './values';

export function driftFromRecord(record: DriftRecord): Drift {
  const { from_object_type_id: from, to_object_type_id: to } = record;
  return {
    driftId: record.drift_id,
    pair:
      from === null || to === null
        ? null
        : {
            fromObjectTypeId: from,
            toObjectTypeId: to,
            fromName: record.from_name ?? from,
            toName: record.to_name ?? to,
          },
    category: record.category,
    typeId: record.type_id,
    label: record.label,
    before: limitFromColumn(record.limit_before),
    after: limitFromColumn(record.limit_after),
    baseline: limitFromColumn(record.limit_baseline),
    changedAfter: record.changed_after,
    changedBefore: record.changed_before,
    state: record.state,
    decidedBy: record.decided_by,
  };
}

export function driftToRecord(
  change: NamedJudgement['changes'][number],
  found: {
    readonly hubId: number;
    readonly driftId: string;
    readonly changedAfter: number;
    readonly changedBefore: number;
  },
): Insertable<HistoryTables['drift']> {
  return {
    hub_id: found.hubId,
    drift_id: found.driftId,
    from_object_type_id: change.pair?.fromObjectTypeId ?? null,
    to_object_type_id: change.pair?.toObjectTypeId ?? null,
    from_name: change.pair?.fromName ?? null,
    to_name: change.pair?.toName ?? null,
    category: change.category,
    type_id: change.typeId,
    label: change.label,
    limit_before: limitToColumn(change.before),
    limit_after: limitToColumn(change.after),
    limit_baseline: limitToColumn(change.baseline),
    changed_after: found.changedAfter,
    changed_before: found.changedBefore,
    state: change.state,
  };
}
