import {
  associationKey,
  pairKey,
  type ConfigurationRow,
  type Limit,
  type Pair,
  type PairKey,
} from '../limits/limit';
import { fail, succeed, type Result } from '../result';
import type { SubmissionRow } from '../submissions/submission';
import { forgetFailures, restAfter, type RunContext } from './run-context';
import { indexRead, limitIn, type LimitsRead } from './settle-rows';
import type { Waiting } from './wait-after';

/** What HubSpot enforces for a row now. */
export type Enforced = (row: SubmissionRow) => Limit;

/**
 * The verifying read: one of all limits. That list does not say which pair a row of it belongs to;
 * where it could mean another pair, or says something else than is expected, the pair says itself.
 */
export async function readEnforced(
  context: RunContext,
  rows: readonly SubmissionRow[],
): Promise<Result<Enforced, Waiting>> {
  const all = await context.hubspot.readAllLimits('submission');
  context.state.reads.unrecorded += 1;
  if (!all.ok) return fail(restAfter(context, all.error));
  const list = indexRead(all.value);
  const own = new Map<PairKey, LimitsRead>();
  for (const pair of doubtfulPairs(all.value, rows)) {
    const read = await context.hubspot.readPairLimits(pair, 'submission');
    context.state.reads.unrecorded += 1;
    if (read.ok) own.set(pairKey(pair), indexRead(read.value));
    // A pair that HubSpot has no list of: then the list of all is all there is.
    else if (read.error.kind !== 'refused') return fail(restAfter(context, read.error));
  }
  forgetFailures(context);
  return succeed((row) => limitIn(own.get(pairKey(row)) ?? list, row));
}

function doubtfulPairs(
  list: readonly ConfigurationRow[],
  rows: readonly SubmissionRow[],
): readonly Pair[] {
  const index = indexRead(list);
  const shared = new Set([...twice(list.map(associationKey)), ...twice(rows.map(associationKey))]);
  const pairs = new Map<PairKey, Pair>();
  for (const row of rows) {
    const { fromObjectTypeId, toObjectTypeId } = row;
    const isDoubtful = shared.has(associationKey(row)) || !isExpected(row, limitIn(index, row));
    if (isDoubtful) pairs.set(pairKey(row), { fromObjectTypeId, toObjectTypeId });
  }
  return [...pairs.values()];
}

function isExpected(row: SubmissionRow, limit: Limit): boolean {
  switch (row.status) {
    case 'rejected':
    case 'cancelled':
      return row.before === null || limit === row.before;
    case 'conflict':
    case 'needs_review':
      return true;
    case 'pending':
    case 'claimed':
    case 'sent':
    case 'unknown':
    case 'applied':
    case 'unchanged':
      return limit === row.wanted;
  }
}

function twice<Value>(values: readonly Value[]): ReadonlySet<Value> {
  const seen = new Set<Value>();
  return new Set(values.filter((value) => seen.size === seen.add(value).size));
}
