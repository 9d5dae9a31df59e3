import { pairKey, type Pair } from '../limits/limit';
import type { RowUpdate } from '../submissions/ports';
import { readEnforced } from './read-enforced';
import { commit, isStopping, type RunContext } from './run-context';
import { rowsIn } from './run-state';
import { runPair } from './run-pair';
import type { Waiting } from './wait-after';

const PAIRS_IN_PARALLEL = 20;

/**
 * Applies one submission to its end, or until the signal aborts; what is left is taken up by the
 * next run. Safe to run again after a crash at any point.
 */
export async function runSubmission(context: RunContext): Promise<void> {
  await loseInterrupted(context);
  await keepQuiet(context);
  if (isStopping(context)) return;
  await commit(context, { phase: { kind: 'running' } });
  while (!isStopping(context)) {
    const waiting = (await runPairs(context)) ?? (await verifyWhenSent(context));
    if (waiting === null) {
      if (!hasWork(context)) return;
      continue;
    }
    await commit(context, { phase: { kind: 'waiting', ...waiting } });
    await context.rest(waiting.until, context.signal);
    context.failures.rests += 1;
    if (!isStopping(context)) await commit(context, { phase: { kind: 'running' } });
  }
}

/** A process that ended in the middle of a rate limit's pause does not cut it short. */
async function keepQuiet({ state, clock, rest, signal }: RunContext): Promise<void> {
  const { quietUntil } = state;
  if (quietUntil !== null && quietUntil > clock.now()) await rest(quietUntil, signal);
}

/**
 * Calls whose answer was never recorded: a process ended, or lost its lease, between the intent and
 * the answer. However late it is noticed, the quarantine counts from the send.
 */
export async function loseInterrupted(context: RunContext): Promise<void> {
  const interrupted = new Map<string, { sentAt: number; rows: RowUpdate[] }>();
  for (const { rowNumber } of rowsIn(context.state, ['sent'])) {
    const attempt = context.state.lastAttempts.get(rowNumber);
    if (attempt?.status !== 'sent') continue;
    const { attemptId, sentAt } = attempt;
    const { rows } = interrupted.get(attemptId) ?? { rows: [] };
    interrupted.set(attemptId, { sentAt, rows: [...rows, { rowNumber, event: 'lose' }] });
  }
  for (const [attemptId, { sentAt, rows }] of interrupted) {
    const answeredAt = Math.min(context.clock.now(), sentAt + context.timings.sendDeadlineMs);
    await commit(context, {
      rows,
      attempt: { attemptId, status: 'ambiguous', answeredAt, answer: null },
    });
  }
}

/** Runs the pairs that have something left, several at a time; stops taking new ones to wait. */
async function runPairs(context: RunContext): Promise<Waiting | null> {
  const open = openPairs(context);
  const waits: Waiting[] = [];
  const failing = new AbortController();
  const shared = { ...context, signal: AbortSignal.any([context.signal, failing.signal]) };
  const work = async (): Promise<void> => {
    for (let pair = open.shift(); pair !== undefined; pair = open.shift()) {
      const waiting = await runPair(shared, pair);
      if (waiting !== null) waits.push(waiting);
      if (waits.length > 0 || isStopping(shared)) return;
    }
  };
  const lanes = Array.from({ length: Math.min(PAIRS_IN_PARALLEL, open.length) }, () =>
    work().catch((error: unknown) => {
      failing.abort();
      throw error;
    }),
  );
  // A defect in one pair ends the run, but not before the calls of the others are recorded: the next
  // run must find nobody at work.
  const ends = await Promise.allSettled(lanes);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return waits.sort((a, b) => b.until - a.until)[0] ?? null;
}

function openPairs(context: RunContext): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const row of rowsIn(context.state, ['pending', 'claimed', 'unknown'])) {
    pairs.set(pairKey(row), row);
  }
  return [...pairs.values()];
}

function hasWork(context: RunContext): boolean {
  return rowsIn(context.state, ['pending', 'claimed', 'unknown']).length > 0;
}

/**
 * The verifying read: what HubSpot enforces for every row now. It proves the purges (their answer
 * has no body) and the rows whose work another row did; then the submission ends.
 */
export async function verifyWhenSent(context: RunContext): Promise<Waiting | null> {
  if (hasWork(context) || isStopping(context)) return null;
  await commit(context, { phase: { kind: 'verifying' } });
  const rows = [...context.state.rows.values()];
  const read = await readEnforced(context, rows);
  if (!read.ok) return read.error;
  const enforced = read.value;
  const updates = rows.flatMap((row): RowUpdate[] => {
    const isSet = enforced(row) === row.wanted;
    const { rowNumber } = row;
    if (row.status === 'sent') {
      return [
        isSet ? { rowNumber, event: 'prove', evidence: 'read_back' } : { rowNumber, event: 'lose' },
      ];
    }
    if (row.status !== 'pending') return [];
    return [
      isSet
        ? { rowNumber, event: 'found_set', evidence: 'read_back' }
        : { rowNumber, event: 'cancel' },
    ];
  });
  const isSettled = !updates.some((update) => update.event === 'lose');
  await commit(context, {
    rows: updates,
    enforced: rows.map((row) => ({
      rowNumber: row.rowNumber,
      limit: enforced(row),
    })),
    phase: { kind: isSettled ? 'ended' : 'running' },
  });
  return null;
}
