import { z } from 'zod';
import { ORIGIN_KINDS, type OriginKind } from './origin-kinds';

/** Submissions that one submission may name as those it goes back to. */
const PARENTS_MAX = 200;

/** Where a draft came from, other than somebody's hands: kept with the submission that it becomes. */
export type DraftOrigin = {
  readonly kind: OriginKind;
  /** The submissions that are retried or rolled back; none for a restored snapshot or a copy. */
  readonly submissionIds: readonly string[];
};

export const draftOriginSchema: z.ZodType<DraftOrigin> = z.strictObject({
  kind: z.enum(ORIGIN_KINDS),
  submissionIds: z.array(z.string().min(1).max(40)).max(PARENTS_MAX),
});
