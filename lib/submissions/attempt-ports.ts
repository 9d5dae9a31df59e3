import type { Attempt } from './submission';

/** Oldest first. */
export type AttemptPage = {
  readonly attempts: readonly Attempt[];
  /** Where the next page begins, exclusive; `null` where there is none. */
  readonly newerThan: string | null;
};

export type AttemptStore = {
  /** The writes that were sent for a submission of a portal that the session may see. */
  readonly listAttempts: (query: {
    readonly submissionId: string;
    /** Exclusive; `null` for the first. */
    readonly after: string | null;
    readonly pageSize: number;
  }) => Promise<AttemptPage>;
};
