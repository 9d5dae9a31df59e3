import type { Issue } from '@/lib/limits/finding';
import type { SpokenLimit } from '@/lib/i18n/say-limit';
import type { AssociationRef, DraftRow, Limit } from '@/lib/limits/limit';
import type { ChangeKind } from '@/lib/limits/plan';

/** One association type in the grid, in the reader's words. A row that did not change is the same object. */
export type GridRow = {
  /** Stable, so that a row keeps its place in the page. */
  readonly key: string;
  readonly ref: AssociationRef;
  /** The rows of the draft that set it: none, one, or several that contradict each other. */
  readonly rowNumbers: readonly number[];
  /** Plural names. */
  readonly from: string;
  readonly to: string;
  readonly typeIds: readonly number[];
  /** "Any label", or the label's own name. */
  readonly label: string;
  readonly isAnyLabel: boolean;
  /** HubSpot has no such type there, as far as is known. */
  readonly isUnknown: boolean;
  /** The portal in which its pair has a page; `null` where the pair is no link. */
  readonly pageIn: number | null;
  /** What HubSpot has; `null` = not known. */
  readonly limit: Limit | null;
  readonly wanted: DraftRow['limit'];
  readonly kind: ChangeKind;
  readonly issues: readonly Issue[];
  /** For the sentence that says what will hold. */
  readonly names: Pick<SpokenLimit, 'fromSingular' | 'toSingular'>;
};

/** `leave`: what HubSpot has stays. */
export type Wish = { readonly row: GridRow; readonly wanted: DraftRow['limit'] | 'leave' };

export function isProblem({ kind }: GridRow): boolean {
  return kind === 'problem';
}
