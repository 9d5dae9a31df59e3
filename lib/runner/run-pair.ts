import { pairKey, type Pair } from '../limits/limit';
import type { SubmissionBatch, SubmissionRow } from '../submissions/submission';
import { readBack, readPair, toUnknownRows } from './read-back';
import { commit, isStopping, type RunContext } from './run-context';
import { rowsIn, takeBatchNumber } from './run-state';
import { sendBatch } from './send-batch';
import { limitIn, settleRefused, type LimitsRead } from './settle-rows';
import type { Waiting } from './wait-after';

/**
 * Sends what is left of one pair, one call at a time, wave by wave. Before the first call, and after
 * everything that leaves doubt, the pair is read: what is so already costs no call. Returns what to
 * wait for, or `null` when nothing of the pair is left to send.
 */
export async function runPair(context: RunContext, pair: Pair): Promise<Waiting | null> {
  const key = pairKey(pair);
  let read: LimitsRead | null = null;
  while (!isStopping(context)) {
    if (rowsIn(context.state, ['unknown'], { pair: key }).length > 0) {
      const waiting = await readBack(context, pair);
      if (waiting !== null) return waiting;
      read = null;
      continue;
    }
    if (nextBatch(context, pair) === undefined) return null;
    if (read === null) {
      const answer = await readPair(context, pair);
      if (!answer.ok) return answer.error;
      read = answer.value;
      await claim(context, pair, read);
    }
    const batch = nextBatch(context, pair);
    if (batch === undefined) return null;
    const rows = rowsIn(context.state, ['claimed'], { batchNumber: batch.batchNumber });
    const current = read;
    const outcome = await sendBatch(
      context,
      batch,
      rows.map((row) => ({ row, before: limitIn(current, row) })),
    );
    if (outcome.next === 'wait') return outcome.waiting;
    if (outcome.next === 'stopped') return null;
    if (outcome.next === 'read_refused') {
      const waiting = await splitRefused(context, batch, rows);
      if (waiting !== null) return waiting;
      read = null;
    }
  }
  return null;
}

/** The earliest planned call of the pair that still has rows to send. */
function nextBatch(context: RunContext, pair: Pair): SubmissionBatch | undefined {
  const numbers = rowsIn(context.state, ['pending', 'claimed'], { pair: pairKey(pair) }).map(
    (row) => row.batchNumber,
  );
  return [...context.state.batches.values()]
    .filter((batch) => numbers.includes(batch.batchNumber))
    .sort((a, b) => a.wave - b.wave || a.batchNumber - b.batchNumber)[0];
}

/**
 * Takes the pair's waiting rows. What HubSpot has already needs no call; a limit that is neither the
 * wanted one nor the one that the plan was made from is somebody else's, and is not overwritten.
 */
async function claim(context: RunContext, pair: Pair, read: LimitsRead): Promise<void> {
  const waiting = rowsIn(context.state, ['pending', 'claimed'], { pair: pairKey(pair) });
  if (waiting.length === 0) return;
  await commit(context, {
    rows: waiting.map((row) => {
      const { rowNumber } = row;
      const now = limitIn(read, row);
      if (now === row.wanted) return { rowNumber, event: 'found_set', evidence: 'read_back' };
      return { rowNumber, event: now === (row.before ?? now) ? 'claim' : 'read_other' };
    }),
  });
}

/** HubSpot refused a call of several rows: finds the bad ones by sending its halves. */
async function splitRefused(
  context: RunContext,
  batch: SubmissionBatch,
  rows: readonly SubmissionRow[],
): Promise<Waiting | null> {
  const answer = await readPair(context, batch);
  if (!answer.ok) return answer.error;
  const updates = settleRefused(toUnknownRows(context, rows), answer.value);
  const again = updates
    .filter((update) => update.event === 'read_refused')
    .map((update) => update.rowNumber);
  const middle = Math.ceil(again.length / 2);
  const halves = [again.slice(0, middle), again.slice(middle)]
    .filter((half) => half.length > 0)
    .map((rowNumbers) => ({ rowNumbers, batchNumber: takeBatchNumber(context.state) }));
  const { batchNumber, wave, operation, fromObjectTypeId, toObjectTypeId } = batch;
  await commit(context, {
    rows: updates.map((update) => {
      const half = halves.find(({ rowNumbers }) => rowNumbers.includes(update.rowNumber));
      return half === undefined ? update : { ...update, batchNumber: half.batchNumber };
    }),
    newBatches: halves.map((half) => ({
      ...half,
      fromObjectTypeId,
      toObjectTypeId,
      wave,
      operation,
      parentBatchNumber: batchNumber,
    })),
  });
  return null;
}
