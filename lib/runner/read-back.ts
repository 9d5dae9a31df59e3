import { pairKey, type Pair } from '../limits/limit';
import { fail, succeed, type Result } from '../result';
import type { SubmissionRow } from '../submissions/submission';
import { commit, forgetFailures, isStopping, restAfter, type RunContext } from './run-context';
import { rowsIn } from './run-state';
import { indexRead, settleByReads, type LimitsRead, type UnknownRow } from './settle-rows';
import type { Waiting } from './wait-after';

/**
 * Decides the unknown rows of a pair: waits until a lost call can no longer take effect, then reads
 * twice, a gap apart. Returns what to wait for when a read fails, or `null`.
 */
export async function readBack(context: RunContext, pair: Pair): Promise<Waiting | null> {
  const unknown = rowsIn(context.state, ['unknown'], { pair: pairKey(pair) });
  if (unknown.length === 0) return null;
  await context.clock.sleep(quarantineLeftMs(context, unknown), context.signal);
  if (isStopping(context)) return null;
  const first = await readPair(context, pair);
  if (!first.ok) return first.error;
  await context.clock.sleep(context.timings.readbackGapMs, context.signal);
  if (isStopping(context)) return null;
  const second = await readPair(context, pair);
  if (!second.ok) return second.error;
  await commit(context, {
    rows: settleByReads(toUnknownRows(context, unknown), first.value, second.value),
  });
  return null;
}

/** Reads a pair's configurations; where HubSpot refuses that, all of them. */
export async function readPair(
  context: RunContext,
  pair: Pair,
): Promise<Result<LimitsRead, Waiting>> {
  const read = await context.hubspot.readPairLimits(pair, 'submission');
  const isRefused = !read.ok && read.error.kind === 'refused';
  const answer = isRefused ? await context.hubspot.readAllLimits('submission') : read;
  context.state.reads.unrecorded += isRefused ? 2 : 1;
  if (!answer.ok) return fail(restAfter(context, answer.error));
  forgetFailures(context);
  return succeed(indexRead(answer.value));
}

export function toUnknownRows(
  context: RunContext,
  rows: readonly SubmissionRow[],
): readonly UnknownRow[] {
  return rows.map((row) => ({
    category: row.category,
    typeId: row.typeId,
    rowNumber: row.rowNumber,
    before: context.state.sentBefore.get(row.rowNumber) ?? row.before ?? 'many',
    wanted: row.wanted,
    cycles: row.cycles,
  }));
}

/**
 * A lost call may take effect until its deadline and the grace are over, counted from its send,
 * whichever process sent it; one whose answer came later than that, until the grace after it.
 */
function quarantineLeftMs(context: RunContext, rows: readonly SubmissionRow[]): number {
  const { sendDeadlineMs, graceMs } = context.timings;
  const ends = rows.map((row) => {
    const attempt = context.state.lastAttempts.get(row.rowNumber);
    if (attempt === undefined) return 0;
    return Math.max(attempt.sentAt + sendDeadlineMs, attempt.answeredAt ?? 0) + graceMs;
  });
  return Math.max(0, Math.max(...ends) - context.clock.now());
}
