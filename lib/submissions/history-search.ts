import type { Submission, SubmissionStatus } from './submission';

/** A submission matches that has one of these terms, or a word that begins so. */
export type TermMatch = { readonly exact: readonly string[]; readonly prefix: string | null };

/** What a submission must be to be found; everything at once. */
export type HistorySearch = {
  readonly terms: readonly TermMatch[];
  /** None asks for no state. */
  readonly statuses: readonly SubmissionStatus[];
  readonly number: number | null;
  /** Epoch milliseconds, inclusive. */
  readonly createdFrom: number | null;
  /** Epoch milliseconds, exclusive. */
  readonly createdBefore: number | null;
};

/** Where a page begins: older or newer than a submission's number, which is not part of it. */
export type PageEdge =
  { readonly kind: 'newest' } | { readonly kind: 'older' | 'newer'; readonly than: number };

export type HistoryQuery = {
  readonly hubId: number;
  readonly search: HistorySearch;
  readonly edge: PageEdge;
  readonly pageSize: number;
};

/** Newest first, by number. */
export type HistoryPage = {
  readonly submissions: readonly Submission[];
  /** Where the next page begins; `null` where there is none. */
  readonly olderThan: number | null;
  readonly newerThan: number | null;
  /**
   * `whole`: everything up to the page's end was looked at. `partial`: so much was looked at that
   * the rest is left to the next page. `too_broad`: too many words begin like one that was asked for.
   */
  readonly reach: 'whole' | 'partial' | 'too_broad';
};

export const SEARCH_ALL: HistorySearch = {
  terms: [],
  statuses: [],
  number: null,
  createdFrom: null,
  createdBefore: null,
};
