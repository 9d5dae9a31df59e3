import type { Run, RunStep, RunStore } from '../submissions/ports';
import { isTerminalRow } from '../submissions/row-status';

const WAITING: RunStep = { phase: { kind: 'waiting', reason: 'needs_reauth', until: null } };
const PAUSED: RunStep = { phase: { kind: 'waiting', reason: 'paused', until: null } };

/** A portal without a connection: its submissions wait for one, or for what a person asked. */
export async function restUnconnected(
  runs: RunStore,
  { submissionId, actor }: { readonly submissionId: string; readonly actor: string },
): Promise<void> {
  const run = await runs.loadRun(submissionId);
  const step = nextStep(run);
  if (step !== null) await runs.commitStep(submissionId, actor, step);
}

function nextStep({ submission, rows }: Run): RunStep | null {
  const { control, status, waitingFor } = submission;
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
  return status === 'waiting' && waitingFor === 'needs_reauth' ? null : WAITING;
}
