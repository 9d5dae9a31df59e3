import { limitMatrix, type LimitMatrix } from '../limits/limit-matrix';
import { succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import type { LimitsViewDependencies } from './limits-view';
import { readCurrentLimits } from './read-current';

export type MatrixView = LimitMatrix & {
  /** When HubSpot was read, in epoch milliseconds. */
  readonly readAt: number;
};

/** All limits of a portal as HubSpot has them now, as from × to. */
export async function readMatrixView({
  access,
  nowMs,
}: LimitsViewDependencies): Promise<Result<MatrixView, UserError>> {
  const current = await readCurrentLimits(access);
  if (!current.ok) return current;
  const { index, placed, unknown } = current.value;
  return succeed({ ...limitMatrix(index, placed, unknown), readAt: nowMs() });
}
