import type { Operation, PlanRow, PlannedBatch } from '@/lib/limits/plan';
import type { ApiVersion } from '@/lib/portals/portal';

export type PlannedCall = {
  readonly batchNumber: number;
  readonly operation: Operation;
  readonly path: string;
  /** JSON, as it is sent. */
  readonly body: string;
};

const ROOTS: Readonly<Record<ApiVersion, string>> = {
  '2026-09': '/crm/associations/2026-09',
  '2026-03': '/crm/associations/2026-03',
  '2025-09': '/crm/associations/2025-09',
  v4: '/crm/v4/associations',
};

/** The POST that a batch will be, to the letter. */
export function plannedCall(
  apiVersion: ApiVersion,
  { batchNumber, operation, rowNumbers, ...pair }: PlannedBatch,
  rows: ReadonlyMap<number, PlanRow>,
): PlannedCall {
  const { fromObjectTypeId, toObjectTypeId } = pair;
  const inputs = rowNumbers.flatMap((rowNumber) => {
    const row = rows.get(rowNumber);
    if (!row) return [];
    const { category, typeId, wanted } = row;
    return operation === 'purge'
      ? [{ category, typeId }]
      : [{ category, typeId, maxToObjectIds: wanted }];
  });
  return {
    batchNumber,
    operation,
    path: `${ROOTS[apiVersion]}/definitions/configurations/${fromObjectTypeId}/${toObjectTypeId}/batch/${operation}`,
    body: JSON.stringify({ inputs }),
  };
}
