import { associationKey, limitKey, pairKey } from '../limits/limit';
import { isEnded } from '../submissions/derive-status';
import { isTerminalRow, ROW_STATUSES } from '../submissions/row-status';
import type { SubmissionRow } from '../submissions/submission';
import type { Observation, Pause, Write } from './observation';

/**
 * Answers that say that nothing took effect: what they refuse may be sent again without a look. They
 * speak of the portal, never of a row.
 */
const CERTAIN_REFUSALS = new Set([401, 403, 423, 429, 477]);

/** What a round shows that must never be: an empty list is a truthful submission. */
export function judgeRound(seen: Observation): readonly string[] {
  return [
    ...lostRows(seen),
    ...openEnds(seen),
    ...seen.rows.flatMap((row) => lies(seen, row)),
    ...overlaps(seen.writes),
    ...blindRepeats(seen),
    ...seen.pauses.flatMap((pause) => brokenPause(seen, pause)),
  ];
}

/** Every limit that was to change is in the submission. */
function lostRows({ round, rows }: Observation): readonly string[] {
  const held = new Map(round.held.map((each) => [limitKey(each), each.limit]));
  const stored = new Set(rows.map(limitKey));
  return round.rows
    .filter((row) => (held.get(limitKey(row)) ?? 'many') !== row.limit)
    .filter((row) => !stored.has(limitKey(row)) && round.intruder === null)
    .map((row) => `lost: ${limitKey(row)}`);
}

function openEnds({ submission, rows }: Observation): readonly string[] {
  const counted = ROW_STATUSES.reduce((sum, status) => sum + submission.counts[status], 0);
  const differing = ROW_STATUSES.filter(
    (status) => rows.filter((row) => row.status === status).length !== submission.counts[status],
  );
  return [
    ...(isEnded(submission.status)
      ? []
      : [`not ended: ${submission.status} ${submission.waitingFor ?? ''}`]),
    ...rows
      .filter(({ status }) => !isTerminalRow(status))
      .map((row) => `${nameOf(row)} is left ${row.status}`),
    ...(counted === rows.length ? [] : [`${counted} rows are counted, ${rows.length} are there`]),
    ...differing.map((status) => `the count of ${status} is not that of the rows`),
  ];
}

/** What is claimed of a row, held against what the portal has and what it was asked. */
function lies(seen: Observation, row: SubmissionRow): readonly string[] {
  const { round, held } = seen;
  const key = limitKey(row);
  const name = nameOf(row);
  const now = held.get(key) ?? 'many';
  const { intruder } = round;
  const isIntruded = intruder !== null && limitKey(intruder) === key;
  const asking = seen.writes.filter(
    (write) => write.pair === pairKey(row) && write.asked.get(associationKey(row)) === row.wanted,
  );
  const problems: string[] = [];
  if (!isIntruded && row.enforced !== null && row.enforced !== now) {
    problems.push(`${name} is said to be ${row.enforced}, and is ${now}`);
  }
  switch (row.status) {
    case 'applied':
      if (!asking.some(({ applied }) => applied)) problems.push(`${name} applied by no write`);
      if (!isIntruded && now !== row.wanted) problems.push(`${name} applied, but is ${now}`);
      break;
    case 'unchanged':
      if (!isIntruded && now !== row.wanted) problems.push(`${name} unchanged, but is ${now}`);
      break;
    case 'rejected':
      if (!asking.some(({ status }) => status !== null && !CERTAIN_REFUSALS.has(status))) {
        problems.push(`${name} refused, but not by an answer about it`);
      }
      if (!isIntruded && now !== row.before) problems.push(`${name} refused, but is ${now}`);
      break;
    case 'conflict':
      if (!isIntruded) problems.push(`${name} changed by someone, but nobody did`);
      else if (now !== intruder.limit)
        problems.push(`${name} in conflict, but overwritten: ${now}`);
      break;
    case 'cancelled':
      if (asking.some(({ applied }) => applied)) problems.push(`${name} not sent, but it was`);
      break;
    case 'needs_review':
      // It may never have arrived: then the portal has what it had.
      if (!isIntruded && now !== row.before && now !== row.wanted) {
        problems.push(`${name} needs a decision, and is ${now}`);
      }
      break;
    case 'pending':
    case 'claimed':
    case 'sent':
    case 'unknown':
      break;
  }
  return problems;
}

/** At most one write under way for each pair. */
function overlaps(writes: readonly Write[]): readonly string[] {
  return writes.flatMap((write, position) => {
    const later = writes
      .slice(position + 1)
      .find(
        ({ pair, receivedAt }) =>
          pair === write.pair && write.answeredAt !== null && receivedAt < write.answeredAt,
      );
    return later === undefined ? [] : [`two writes at once for ${write.pair}`];
  });
}

/** Nothing is sent again without a refusal or a read in between. */
function blindRepeats({ writes, reads }: Observation): readonly string[] {
  return writes.flatMap((write, position) =>
    writes.slice(position + 1).flatMap((later) => {
      if (later.pair !== write.pair) return [];
      const again = [...later.asked.keys()].filter((key) => write.asked.has(key));
      const isRefused = write.status !== null && CERTAIN_REFUSALS.has(write.status);
      const isRead = reads.some(
        ({ pair, receivedAt }) =>
          (pair === null || pair === write.pair) &&
          receivedAt >= write.receivedAt &&
          receivedAt <= later.receivedAt,
      );
      return again.length === 0 || isRefused || isRead
        ? []
        : [`${write.pair} ${again.join(', ')} sent again without a look`];
    }),
  );
}

/** In a long wait nothing is sent, and the end of a day is the portal's midnight. */
function brokenPause({ writes, reads }: Observation, pause: Pause): readonly string[] {
  const { seenAt, endedAt, untils, timeZone } = pause;
  const isMeanwhile = ({ receivedAt }: Pick<Write, 'receivedAt'>) =>
    receivedAt > seenAt && receivedAt < endedAt;
  const calls = [...writes, ...reads].filter(isMeanwhile).length;
  const [until = null] = untils;
  return [
    ...(calls === 0 ? [] : [`${calls} calls in a pause that HubSpot asked for`]),
    ...(new Set(untils).size === 1 ? [] : [`waits until ${untils.join(', then ')}`]),
    ...(timeZone === null || isNextMidnight(until ?? 0, seenAt, timeZone)
      ? []
      : [`a daily limit until ${String(until)}`]),
  ];
}

function isNextMidnight(until: number, seenAt: number, timeZone: string): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  const hours = (until - seenAt) / 3_600_000;
  return clock.format(until) === '00:00:00' && hours > 0 && hours <= 25;
}

function nameOf(row: SubmissionRow): string {
  return `row ${row.rowNumber} (${limitKey(row)})`;
}
