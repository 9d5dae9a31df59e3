import type { Run, RunStep, RunStore } from '../submissions/ports';
import type { Submission } from '../submissions/submission';
import { isTerminalRow } from '../submissions/row-status';

/** Why a portal has no connection now. */
export type Absence = 'needs_reauth' | 'upstream_down';

const PAUSED: RunStep = { phase: { kind: 'waiting', reason: 'paused', until: null } };

type Standing = { readonly now: number; readonly absence: Absence };

/** A portal without a connection: its submissions wait for one, or for what a person asked. */
export async function restUnconnected(
  runs: RunStore,
  {
    submissionId,
    actor,
    now,
    absence,
  }: {
    readonly submissionId: string;
    readonly actor: string;
    readonly now: number;
    readonly absence: Absence;
  },
): Promise<void> {
  const run = await runs.loadRun(submissionId);
  const step = nextStep(run, { now, absence });
  if (step !== null) await runs.commitStep(submissionId, actor, step);
}

function nextStep({ submission, rows }: Run, at: Standing): RunStep | null {
  const { control } = submission;
  if (control === 'pause') return PAUSED;
  const open = rows.filter((row) => !isTerminalRow(row.status));
  // What was sent can be told only once HubSpot can be read again.
  const isUnsent = open.every((row) => row.status === 'pending' || row.status === 'claimed');
  if (control === 'end' && isUnsent) {
    return {
      rows: open.map(({ rowNumber }) => ({ rowNumber, event: 'cancel' })),
      phase: { kind: 'ended' },
    };
  }
  if (isTold(submission, at)) return null;
  return { phase: { kind: 'waiting', reason: at.absence, until: null } };
}

/** What it waits for is said already. A rate limit also keeps a portal from being connected. */
function isTold(
  { status, waitingFor, waitingUntil }: Pick<Submission, 'status' | 'waitingFor' | 'waitingUntil'>,
  { now, absence }: Standing,
): boolean {
  if (status !== 'waiting') return false;
  if (waitingFor === 'rate_limited') return (waitingUntil ?? 0) > now;
  return waitingFor === absence && (absence === 'needs_reauth' || waitingUntil === null);
}
