import { expect, test } from 'vitest';
import { limitKey, type Limit } from '../limits/limit';
import { recordOf } from '../record-of';
import { ROW_STATUSES } from '../submissions/row-status';
import type { SubmissionRow } from '../submissions/submission';
import { TEST_ROW, TEST_SUBMISSION } from '../submissions/testing-submission';
import type { Round, SetLimit } from './draw-round';
import { judgeRound } from './judge-round';
import type { Observation, Write } from './observation';

const REF = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED' as const,
  typeId: 3,
};

function rowOf(change: Partial<SubmissionRow>): SubmissionRow {
  return {
    ...TEST_ROW,
    ...REF,
    before: 'many',
    wanted: 5,
    enforced: 5,
    status: 'applied',
    ...change,
  };
}

function writeOf(change: Partial<Write> = {}): Write {
  const asked = new Map<string, Limit>([['HUBSPOT_DEFINED:3', 5]]);
  const times = { receivedAt: 10, answeredAt: 20 };
  return { pair: '0-3>0-1', ...times, status: 200, applied: true, asked, ...change };
}

type Scene = {
  row?: Partial<SubmissionRow>;
  writes?: readonly Write[];
  reads?: Observation['reads'];
  pauses?: Observation['pauses'];
  now?: Limit;
  intruder?: SetLimit & { afterWrites: number };
};

/** A round with one row, which was truthful if nothing else is said. */
function judge({ row, writes = [writeOf()], reads = [], pauses = [], now = 5, intruder }: Scene) {
  const rows = [rowOf(row ?? {})];
  const round: Round = {
    seed: 1,
    held: [],
    rows: [{ ...REF, rowNumber: 1, limit: 5 }],
    faults: [],
    kills: [],
    intruder: intruder ?? null,
    lastOfDay: null,
    isKilledWaiting: false,
  };
  const counts = recordOf(
    ROW_STATUSES,
    (status) => rows.filter((each) => each.status === status).length,
  );
  const submission = { ...TEST_SUBMISSION, status: 'completed' as const, counts };
  return judgeRound({
    round,
    submission,
    rows,
    writes,
    reads,
    pauses,
    held: new Map(now === 'many' ? [] : [[limitKey(REF), now]]),
  });
}

const NOON = Date.UTC(2026, 10, 24, 11);
const MIDNIGHT = Date.UTC(2026, 10, 24, 23);
const PAUSE = {
  seenAt: NOON,
  endedAt: NOON + 500,
  untils: [MIDNIGHT, MIDNIGHT],
  timeZone: 'Europe/Berlin',
};

const STRANGER = { ...REF, limit: 8, afterWrites: 0 };

test.each<{ name: string; scene: Scene }>([
  { name: 'applied by a write', scene: {} },
  {
    name: 'unchanged, as it is so',
    scene: { row: { status: 'unchanged' }, writes: [] },
  },
  {
    name: 'refused, and as before',
    scene: {
      row: { status: 'rejected', enforced: 'many' },
      writes: [writeOf({ applied: false, status: 400 })],
      now: 'many',
    },
  },
  {
    name: 'in conflict with what somebody set',
    scene: { row: { status: 'conflict', enforced: 8 }, writes: [], now: 8, intruder: STRANGER },
  },
  {
    name: 'sent again after a read',
    scene: {
      writes: [
        writeOf({ status: null, answeredAt: null }),
        writeOf({ receivedAt: 40, answeredAt: 50 }),
      ],
      reads: [{ pair: '0-3>0-1', receivedAt: 30 }],
    },
  },
  {
    name: 'sent again after a refusal',
    scene: {
      writes: [
        writeOf({ status: 429, applied: false }),
        writeOf({ receivedAt: 40, answeredAt: 50 }),
      ],
    },
  },
  { name: 'quiet until midnight', scene: { pauses: [PAUSE] } },
])('a truthful submission passes: $name', ({ scene }) => {
  expect(judge(scene)).toEqual([]);
});

test.each<{ name: string; scene: Scene; says: string }>([
  { name: 'applied, but it is not so', scene: { now: 7 }, says: 'applied, but is 7' },
  { name: 'applied by nothing', scene: { writes: [] }, says: 'applied by no write' },
  {
    name: 'applied by a write that took no effect',
    scene: { writes: [writeOf({ applied: false })] },
    says: 'applied by no write',
  },
  {
    name: 'refused, but in force',
    scene: { row: { status: 'rejected' } },
    says: 'refused, but is 5',
  },
  {
    name: 'a conflict that nobody made',
    scene: { row: { status: 'conflict' } },
    says: 'changed by someone, but nobody did',
  },
  {
    name: "somebody's change overwritten",
    scene: { row: { status: 'conflict' }, intruder: STRANGER },
    says: 'overwritten: 5',
  },
  {
    name: 'not sent, but it was',
    scene: { row: { status: 'cancelled' } },
    says: 'not sent, but it was',
  },
  {
    name: 'a decision about a value that nobody set',
    scene: { row: { status: 'needs_review', enforced: 9 }, now: 9 },
    says: 'needs a decision, and is 9',
  },
  { name: 'left open', scene: { row: { status: 'unknown' } }, says: 'is left unknown' },
  {
    name: 'enforced as it is not',
    scene: { row: { enforced: 9 } },
    says: 'said to be 9, and is 5',
  },
  {
    name: 'two writes at once',
    scene: { writes: [writeOf(), writeOf({ receivedAt: 15, answeredAt: 25 })] },
    says: 'two writes at once',
  },
  {
    name: 'sent again without a look',
    scene: {
      writes: [
        writeOf({ status: 502, applied: false }),
        writeOf({ receivedAt: 40, answeredAt: 50 }),
      ],
      reads: [{ pair: '0-1>0-3', receivedAt: 30 }],
    },
    says: 'sent again without a look',
  },
  {
    name: 'refused by an answer that says nothing of it',
    scene: {
      row: { status: 'rejected', enforced: 'many' },
      writes: [writeOf({ applied: false, status: 429 })],
      now: 'many',
    },
    says: 'not by an answer about it',
  },
  {
    name: 'a call in a pause',
    scene: { pauses: [PAUSE], reads: [{ pair: null, receivedAt: NOON + 100 }] },
    says: '1 calls in a pause',
  },
  {
    name: 'a pause that was forgotten',
    scene: { pauses: [{ ...PAUSE, untils: [MIDNIGHT, null] }] },
    says: 'waits until',
  },
  {
    name: 'a daily limit that ends at another time than midnight',
    scene: { pauses: [{ ...PAUSE, untils: [MIDNIGHT + 3_600_000, MIDNIGHT + 3_600_000] }] },
    says: 'a daily limit until',
  },
])('a lie is found: $name', ({ scene, says }) => {
  expect(judge(scene).join('\n')).toContain(says);
});
