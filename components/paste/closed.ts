import type { KeptPaste } from './kept-paste';

/** How a paste review ended. */
export type Closed = {
  /** What to say where the dialog was opened from. */
  readonly words: string;
  readonly kept: KeptPaste | null;
};
