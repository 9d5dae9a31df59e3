import { estimateSeconds } from '../limits/estimate-cost';
import { isEnded } from './derive-status';
import type { CallsOf } from './live-ports';
import type { Submission } from './submission';

const WINDOW_SECONDS = 10;

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
    secondsLeft: secondsLeft(submission, workSeconds(callsLeft, callsPer10s, rate), nowMs),
    rate,
  };
}

/** Calls that have no room beside those of the last ten seconds wait until these are ten seconds old. */
function workSeconds(callsLeft: number, callsPer10s: number, rate: RateUse | null): number {
  const used = callsLeft === 0 ? 0 : (rate?.used ?? 0);
  const waiting = Math.max(0, callsLeft + used - callsPer10s);
  return Math.max(
    estimateSeconds(callsLeft, callsPer10s),
    (waiting / callsPer10s) * WINDOW_SECONDS,
  );
}

function secondsLeft(
  { status, waitingFor, waitingUntil, control }: Parameters<typeof submissionFacts>[0],
  workLeftSeconds: number,
  nowMs: number,
): number | null {
  if (isEnded(status)) return 0;
  if (control === 'pause') return null;
  if (status !== 'waiting') return workLeftSeconds;
  // A rate limit ends at a known time; the other causes end when somebody mends them.
  if (waitingFor !== 'rate_limited' || waitingUntil === null) return null;
  return workLeftSeconds + Math.max(0, waitingUntil - nowMs) / 1_000;
}
