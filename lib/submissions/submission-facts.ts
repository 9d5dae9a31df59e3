import { estimateSeconds } from '../limits/estimate-cost';
import { isEnded } from './derive-status';
import type { CallsOf } from './live-ports';
import type { Submission } from './submission';

/** Calls of the last ten seconds against what is allowed, over all that use the portal's token. */
export type RateUse = { readonly used: number; readonly ceiling: number };

/** What is known of a submission's calls: those made, those it will take in all, and the time. */
export type SubmissionFacts = {
  readonly callsMade: number;
  readonly callsPlanned: number;
  /** Writes that left and have no answer yet. */
  readonly callsUnderWay: number;
  /** From the cost formula; `null` where nobody can tell, since it waits for a person. */
  readonly secondsLeft: number | null;
  /** `null` where it is not known. */
  readonly rate: RateUse | null;
};

export function submissionFacts(
  submission: Pick<Submission, 'status' | 'waitingFor' | 'waitingUntil' | 'control'>,
  calls: CallsOf,
  {
    nowMs,
    callsPer10s,
    rate,
  }: { readonly nowMs: number; readonly callsPer10s: number; readonly rate: RateUse | null },
): SubmissionFacts {
  const callsMade = calls.writesMade + calls.readsMade;
  const callsLeft = isEnded(submission.status) ? 0 : calls.writesLeft + calls.readsLeft;
  return {
    callsMade,
    callsPlanned: callsMade + callsLeft,
    callsUnderWay: calls.writesUnderWay,
    secondsLeft: secondsLeft(submission, estimateSeconds(callsLeft, callsPer10s), nowMs),
    rate,
  };
}

function secondsLeft(
  { status, waitingFor, waitingUntil, control }: Parameters<typeof submissionFacts>[0],
  workSeconds: number,
  nowMs: number,
): number | null {
  if (isEnded(status)) return 0;
  if (control === 'pause') return null;
  if (status !== 'waiting') return workSeconds;
  // A rate limit ends at a known time; the other causes end when somebody mends them.
  if (waitingFor !== 'rate_limited' || waitingUntil === null) return null;
  return workSeconds + Math.max(0, waitingUntil - nowMs) / 1_000;
}
