import type { HubSpotFailure, HubSpotPortal } from '../portals/hubspot-portal';
import type { RunStep, RunStore } from '../submissions/ports';
import { applyStep, type RunState } from './run-state';
import { waitAfter, type Waiting } from './wait-after';

export type RunnerClock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Ends early, and quietly, when the signal aborts. */
  readonly sleep: (durationMs: number, signal: AbortSignal) => Promise<void>;
};

export type RunnerTimings = {
  /** After this long without an answer a call counts as lost. */
  readonly sendDeadlineMs: number;
  /** How much longer a lost call may still take effect at HubSpot. */
  readonly graceMs: number;
  /** Between the two reads that decide an unknown row. */
  readonly readbackGapMs: number;
};

/** What one submission's run is given, and what it keeps. */
export type RunContext = {
  readonly submissionId: string;
  readonly hubspot: HubSpotPortal;
  readonly timeZone: string | null;
  readonly runs: RunStore;
  readonly state: RunState;
  readonly clock: RunnerClock;
  readonly timings: RunnerTimings;
  readonly newId: () => string;
  /** Who, in the audit. */
  readonly actor: string;
  readonly signal: AbortSignal;
  /** Whether the lease is surely still ours, without asking the database. */
  readonly isHeld: () => boolean;
  /** Waits until then, or until somebody says that the cause may be gone. */
  readonly rest: (untilMs: number, signal: AbortSignal) => Promise<void>;
  /** Since HubSpot's last good answer: calls that failed, and rests that were taken for it. */
  readonly failures: { inRow: number; rests: number };
};

/** Commits first, then remembers: what the run knows is never ahead of the store. */
export async function commit(context: RunContext, step: RunStep): Promise<void> {
  const { reads } = context.state;
  const told = reads.unrecorded;
  const counted = told === 0 ? step : { ...step, reads: told };
  await context.runs.commitStep(context.submissionId, context.actor, counted);
  reads.unrecorded -= told;
  applyStep(context.state, step);
}

/** Whether the process is to end. A function, since the answer changes while one waits. */
export function isStopping(context: RunContext): boolean {
  return context.signal.aborted;
}

/** HubSpot answered: what failed before counts no more. */
export function forgetFailures({ failures }: RunContext): void {
  failures.inRow = 0;
  failures.rests = 0;
}

/** How long the portal rests after a failure of a call. */
export function restAfter(context: RunContext, failure: HubSpotFailure): Waiting {
  context.failures.inRow += 1;
  return waitAfter(failure, {
    now: context.clock.now(),
    timeZone: context.timeZone,
    failuresInRow: context.failures.inRow,
    restsInRow: context.failures.rests,
  });
}
