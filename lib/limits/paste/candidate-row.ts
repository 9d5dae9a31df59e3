import type { Pair } from '../limit';
import type { PasteNote, WrittenRow } from './paste-result';

/** What rows that were written together have in common. One object for all of them. */
export type RowContext = {
  /** From the address or the call around the rows. */
  readonly pair: Pair | null;
  /** A purge: the rows carry no limit, they remove it. */
  readonly isRemoval: boolean;
  /** HubSpot's answer or a call's body: the category belongs to it, and all rows are of one pair. */
  readonly isCall: boolean;
  /** Perhaps of another portal, whose own type ids mean nothing here. */
  readonly isForeign: boolean;
  /** The request of a collection that the rows stand in. */
  readonly request?: NamedRequest;
};

/** The same object for all rows of one request. */
export type NamedRequest = { readonly name: string };

export const PLAIN_CONTEXT: RowContext = {
  pair: null,
  isRemoval: false,
  isCall: false,
  isForeign: false,
};

/** A row as a reader found it, not yet looked up in the portal. */
export type CandidateRow = {
  readonly line: number;
  readonly text: string;
  readonly written: WrittenRow;
  readonly context: RowContext;
  readonly notes: readonly PasteNote[];
};
