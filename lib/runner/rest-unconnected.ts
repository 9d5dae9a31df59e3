import type { Run, RunStep, RunStore } from '../submissions/ports';
import { isTerminalRow } from '../submissions/row-status';

const WAITING: RunStep = { phase: { kind: 'waiting', reason: 'needs_reauth', until: null } };
const PAUSED: RunStep = { phase: { kind: 'waiting', reason: 'paused', until: null } };

/** A portal without a connection: its submissions wait for one, or for what a person asked. */
export async function restUnconnected(
  runs: RunStore,
  {
    submissionId,
    actor,
    now,
  }: { readonly submissionId: string; readonly actor: string; readonly now: number },
): Promise<void> {
  const run = await runs.loadRun(submissionId);
  const step = nextStep(run, now);
  if (step !== null) await runs.commitStep(submissionId, actor, step);
}

function nextStep({ submission, rows }: Run, now: number): RunStep | null {
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
  return isTold(submission, now) ? null : WAITING;
}

/** What it waits for is said already. A rate limit also keeps a portal from being connected. */
function isTold({ status, waitingFor, waitingUntil }: Run['submission'], now: number): boolean {
  if (status !== 'waiting') return false;
  return waitingFor === 'rate_limited' ? (waitingUntil ?? 0) > now : waitingFor === 'needs_reauth';
}
