import { copyLimits, type CopiedLimits, type CopyMode } from '../limits/copy/copy-limits';
import type { TypeIndex } from '../limits/type-index';
import { limitKey, type Limit, type LimitKey } from '../limits/limit';
import { succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import type { PortalAccess } from './portal-access';
import { readCurrentLimits } from './read-current';

/** What copying would put into the target's draft, with what is needed to say it in words. */
export type CopyView = CopiedLimits & {
  readonly sourceIndex: TypeIndex;
  readonly targetIndex: TypeIndex;
  /** What the target has now; a limit that is not in it is Many. */
  readonly held: ReadonlyMap<LimitKey, Limit>;
};

type Access = Pick<PortalAccess, 'hubspot' | 'catalogue'>;

/** Which of the two portals could not be read. */
export type CopyFailure = { readonly side: 'source' | 'target'; readonly error: UserError };

/** Reads the limits of both portals and matches them. Writes nothing. */
export async function readCopy(
  { source, target }: { readonly source: Access; readonly target: Access },
  mode: CopyMode,
): Promise<Result<CopyView, CopyFailure>> {
  const [from, to] = await Promise.all([readCurrentLimits(source), readCurrentLimits(target)]);
  if (!from.ok) return { ok: false, error: { side: 'source', error: from.error } };
  if (!to.ok) return { ok: false, error: { side: 'target', error: to.error } };
  return succeed({
    ...copyLimits({ source: from.value, target: to.value, mode }),
    sourceIndex: from.value.index,
    targetIndex: to.value.index,
    held: new Map(to.value.placed.map((row) => [limitKey(row), row.limit])),
  });
}
