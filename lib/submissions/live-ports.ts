import type { ObjectTypeId } from '../limits/limit';
import type { OriginKind } from './origin-kinds';
import type { SubmissionBatch, SubmissionControl, SubmissionRow } from './submission';

/** A place in one kind of things of a submission, in the order of their last change. */
export type MarkPlace = { readonly revision: number; readonly number: number };

/** How far somebody has followed a submission: all rows and batches up to these places were told. */
export type LiveMark = { readonly row: MarkPlace; readonly batch: MarkPlace };

/** What changed after a mark, oldest change first, and the mark that it leads to. */
export type LiveChanges = {
  readonly rows: readonly SubmissionRow[];
  readonly batches: readonly SubmissionBatch[];
  readonly mark: LiveMark;
  /** Whether a page was full: there may be more at once. */
  readonly isMore: boolean;
};

/** The calls of a submission: those that were made, and what is left to make. */
export type CallsOf = {
  readonly writesMade: number;
  readonly writesUnderWay: number;
  readonly writesLeft: number;
  readonly readsMade: number;
  readonly readsLeft: number;
};

/** Another submission that this one came of, or that came of this one. */
export type SubmissionLink = {
  readonly submissionId: string;
  readonly number: number;
  /** The origin of the child. */
  readonly origin: OriginKind | null;
};

export type SubmissionLinks = {
  readonly parents: readonly SubmissionLink[];
  readonly children: readonly SubmissionLink[];
};

/** An object of a submission, by the plural name that it had on its day. */
export type NamedObject = { readonly objectTypeId: ObjectTypeId; readonly name: string };

export type ControlAsk = SubmissionControl | 'continue';

export type ControlOutcome =
  | 'done'
  /** It had ended before. */
  | 'ended'
  /** To be ended it has to be paused first. */
  | 'not_paused'
  | 'not_found';

/** Somebody's wish about a submission of a portal that they may see. */
export type Asked<Wish> = {
  readonly submissionId: string;
  readonly hubIds: readonly number[];
  readonly personId: string;
  readonly name: string;
  readonly wish: Wish;
};

/** What following and steering a submission needs. */
export type LiveStore = {
  /** `null` where there is no such submission. */
  readonly findRevision: (submissionId: string) => Promise<number | null>;
  readonly listChanges: (
    submissionId: string,
    after: LiveMark,
    pageSize: { readonly rows: number; readonly batches: number },
  ) => Promise<LiveChanges>;
  readonly countCalls: (submissionId: string) => Promise<CallsOf>;
  readonly listLinks: (submissionId: string) => Promise<SubmissionLinks>;
  /** Each once, of all rows, in no order. */
  readonly listObjects: (submissionId: string) => Promise<readonly NamedObject[]>;
  /** With its audit entry, in one transaction. What has ended stays as it is. */
  readonly askControl: (asked: Asked<ControlAsk>) => Promise<ControlOutcome>;
  /**
   * Marks rows of an ended submission as decided: HubSpot's value stays. Only rows that wait for a
   * decision; their state stays. Gives how many were marked.
   */
  readonly keepRows: (asked: Asked<readonly number[]>) => Promise<number>;
};
