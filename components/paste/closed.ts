import type { NewDraftRow } from '@/lib/limits/merge-draft';
import type { KeptPaste } from './kept-paste';

/** How a paste review ended. */
export type Closed = {
  /** What to say where the dialog was opened from. */
  readonly words: string;
  readonly kept: KeptPaste | null;
  readonly added?: Added;
};

/** What went into the draft, and the words for putting it in the draft's place. */
export type Added = {
  readonly rows: readonly NewDraftRow[];
  readonly replaceAll: string;
  readonly replaced: string;
};
