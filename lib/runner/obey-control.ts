import { pairKey, type Pair } from '../limits/limit';
import type { RowUpdate } from '../submissions/ports';
import type { SubmissionControl, SubmissionRow } from '../submissions/submission';
import { loseInterrupted, verifyWhenSent } from './run-submission';
import { readBack } from './read-back';
import { commit, isStopping, type RunContext } from './run-context';
import { rowsIn } from './run-state';
import type { Waiting } from './wait-after';

/** Brings a submission to the rest, or to the end, that a person asked for. No call is sent for it. */
export async function obeyControl(context: RunContext, control: SubmissionControl): Promise<void> {
  await loseInterrupted(context);
  if (control === 'end') await endSubmission(context);
  else await pauseSubmission(context);
}

/** Where the calls under way were the last ones, there is nothing to stop: it comes to its end. */
async function pauseSubmission(context: RunContext): Promise<void> {
  const isAllSent = rowsIn(context.state, ['pending', 'claimed', 'unknown']).length === 0;
  if (isAllSent && (await verifyWhenSent(context)) === null && openRows(context).length === 0)
    return;
  await commit(context, { phase: { kind: 'waiting', reason: 'paused', until: null } });
}

/**
 * What was not sent is not sent any more. What was sent is told truthfully first: unknown rows are
 * read back, and the verifying read says what HubSpot enforces.
 */
async function endSubmission(context: RunContext): Promise<void> {
  while (!isStopping(context)) {
    await commit(context, { rows: unsentRows(context), phase: { kind: 'cancelling' } });
    const waiting = (await settleUnknown(context)) ?? (await verifyWhenSent(context));
    if (waiting !== null) {
      if (await endUnread(context)) return;
      await commit(context, { phase: { kind: 'waiting', ...waiting } });
      await context.rest(waiting.until, context.signal);
      continue;
    }
    if (openRows(context).length === 0) return;
  }
}

/** Rows that a read-back left to be sent again are not, either. */
function unsentRows(context: RunContext): RowUpdate[] {
  return rowsIn(context.state, ['pending', 'claimed']).map(({ rowNumber }) => ({
    rowNumber,
    event: 'cancel',
  }));
}

async function settleUnknown(context: RunContext): Promise<Waiting | null> {
  const pairs = new Map<string, Pair>();
  for (const row of rowsIn(context.state, ['unknown'])) pairs.set(pairKey(row), row);
  for (const pair of pairs.values()) {
    const waiting = await readBack(context, pair);
    if (waiting !== null) return waiting;
  }
  return null;
}

/**
 * Without a connection nothing can be read. Where nothing waits for a proof, the submission can end
 * all the same; it then does not say what HubSpot enforces.
 */
async function endUnread(context: RunContext): Promise<boolean> {
  const open = openRows(context);
  if (open.some(({ status }) => status !== 'pending')) return false;
  await commit(context, {
    rows: open.map(({ rowNumber }) => ({ rowNumber, event: 'cancel' })),
    phase: { kind: 'ended' },
  });
  return true;
}

/** All that may still change, also rows that have no call of their own. */
function openRows(context: RunContext): readonly SubmissionRow[] {
  return [...context.state.rows.values()].filter(({ status }) =>
    ['pending', 'claimed', 'sent', 'unknown'].includes(status),
  );
}
