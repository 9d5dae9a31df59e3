import type { AssociationKey, Pair } from '@/lib/limits/limit';
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
  const inputs = rowNumbers.flatMap((rowNumber) => {
    const row = rows.get(rowNumber);
    return row ? [{ category: row.category, typeId: row.typeId, limit: row.wanted }] : [];
  });
  return {
    batchNumber,
    operation,
    path: callPath(apiVersion, { ...pair, operation }),
    body: callBody(operation, inputs),
  };
}

export function callPath(
  apiVersion: ApiVersion,
  { fromObjectTypeId, toObjectTypeId, operation }: Pair & { readonly operation: Operation },
): string {
  return `${ROOTS[apiVersion]}/definitions/configurations/${fromObjectTypeId}/${toObjectTypeId}/batch/${operation}`;
}

/** JSON in HubSpot's words. */
export function callBody(
  operation: Operation,
  inputs: readonly (AssociationKey & { readonly limit: number | 'many' | null })[],
): string {
  return JSON.stringify({
    inputs: inputs.map(({ category, typeId, limit }) =>
      operation === 'purge' ? { category, typeId } : { category, typeId, maxToObjectIds: limit },
    ),
  });
}
