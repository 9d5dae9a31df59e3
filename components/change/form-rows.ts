import type { Issue } from '@/lib/limits/finding';
import { limitKey, pairKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import type { PlacedRow } from '@/lib/limits/place-rows';
import type { ChangeKind } from '@/lib/limits/plan';
import { mirrorOf } from '@/lib/limits/type-index';
import type { PairDirection } from '@/lib/submissions/pair-view';
import type { DraftPlan } from './draft-plan';
import type { EditedLimit } from './edit-draft';

/** One association type in the form: what HubSpot has, what the draft wants, what is wrong with it. */
export type FormRow = PlacedRow &
  EditedLimit & {
    readonly wanted: DraftRow['limit'];
    readonly kind: ChangeKind;
    readonly issues: readonly Issue[];
    /** The other id of the same limit, which has no row of its own. */
    readonly mirrorTypeId: number | null;
  };

export function toFormRows(
  direction: PairDirection,
  { planOf, index, pairs }: DraftPlan,
): readonly FormRow[] {
  const rows = pairs.get(pairKey(direction))?.rows ?? [];
  const shown = direction.rows.filter((row) => !index.leadingTypes.has(limitKey(row)));
  return shown.map((row) => {
    const mirror = mirrorOf(index, row);
    const keys = [row, ...(mirror ? [mirror] : [])].map(limitKey);
    const drafted = rows.find((each) => keys.includes(limitKey(each)));
    const planned = drafted && planOf(drafted);
    return {
      ...row,
      keys,
      wanted: drafted ? drafted.limit : row.limit,
      kind: planned?.kind ?? 'no_change',
      issues: planned?.issues ?? [],
      mirrorTypeId: mirror?.typeId ?? null,
    };
  });
}
