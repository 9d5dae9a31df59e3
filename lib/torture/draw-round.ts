import { limitKey } from '../limits/limit';
import type { AssociationCategory, DraftRow, Limit, Pair } from '../limits/limit';
import { createRandom, type Random } from './random';

/** Ends the process as `kill -9` does, at a moment of a write, or after some time. */
export type Kill = {
  readonly when: 'at_random' | 'on_receipt' | 'after_apply' | 'after_reply';
  /** Which write, from 1; for `at_random`, hundredths of a second from the start. */
  readonly at: number;
};

export type SetLimit = Pair & {
  readonly category: AssociationCategory;
  readonly typeId: number;
  readonly limit: Limit;
};

type Fault = Readonly<Record<string, unknown>> & {
  readonly effect: Readonly<Record<string, unknown>> & { readonly kind: string };
};

export type Round = {
  readonly seed: number;
  /** What the portal has before. */
  readonly held: readonly SetLimit[];
  readonly rows: readonly DraftRow[];
  /** For the simulator's control call. */
  readonly faults: readonly Fault[];
  readonly kills: readonly Kill[];
  /** Somebody else changes this limit once that many writes have arrived. */
  readonly intruder: (SetLimit & { readonly afterWrites: number }) | null;
  /** The calls of the day are used up once that many writes have arrived. */
  readonly lastOfDay: { readonly afterWrites: number } | null;
  /** While it waits for long, Linkcap is ended and started again. */
  readonly isKilledWaiting: boolean;
};

type PairTypes = Pair & { readonly any: Key | null; readonly labels: readonly Key[] };
type Key = readonly [category: AssociationCategory, typeId: number];

/** Of the simulator's seed `plain`, whose type ids do not change. */
const PAIRS: readonly PairTypes[] = [
  pair('0-3', '0-1', {
    any: ['HUBSPOT_DEFINED', 3],
    labels: [
      ['USER_DEFINED', 141],
      ['USER_DEFINED', 143],
      ['USER_DEFINED', 145],
    ],
  }),
  pair('0-2', '0-1', { any: ['HUBSPOT_DEFINED', 280], labels: [['USER_DEFINED', 147]] }),
  pair('0-1', '0-2', { any: ['HUBSPOT_DEFINED', 279], labels: [] }),
  pair('0-5', '0-1', { any: ['HUBSPOT_DEFINED', 16], labels: [] }),
  pair('0-3', '0-2', { any: ['HUBSPOT_DEFINED', 341], labels: [['HUBSPOT_DEFINED', 5]] }),
  pair('0-5', '0-2', { any: ['HUBSPOT_DEFINED', 339], labels: [] }),
];

/** Any label gets more than labels, so that no draw breaks HubSpot's rule. */
const ANY_LABEL_MIN = 20;
const ANY_LABEL_MAX = 40;
const LABEL_MAX = 15;

/** All that happens in a round, from its seed alone. Something changes in every one. */
export function drawRound(seed: number): Round {
  const random = createRandom(seed);
  for (;;) {
    const round = drawAny(seed, random);
    const held = new Map(round.held.map((each) => [limitKey(each), each.limit]));
    if (round.rows.some((row) => (held.get(limitKey(row)) ?? 'many') !== row.limit)) return round;
  }
}

function drawAny(seed: number, random: Random): Round {
  const types = PAIRS.flatMap(({ any, labels, ...ends }) => [
    ...(any === null ? [] : [{ ends, key: any, isAny: true }]),
    ...labels.map((key) => ({ ends, key, isAny: false })),
  ]);
  const draw = ({ ends, key: [category, typeId], isAny }: (typeof types)[number]): SetLimit => ({
    ...ends,
    category,
    typeId,
    limit: drawLimit(random, isAny),
  });
  const held = types.filter(() => random.chance(0.5)).map(draw);
  const rows = types
    .filter(() => random.chance(0.7))
    .map((type, position): DraftRow => ({ ...draw(type), rowNumber: position + 1 }));
  const [first] = rows;
  const target = first === undefined ? null : (rows[random.int(0, rows.length - 1)] ?? first);
  return {
    seed,
    held: held.filter(({ limit }) => limit !== 'many'),
    rows,
    faults: Array.from({ length: random.int(0, 3) }, () => drawFault(random)),
    kills: Array.from({ length: random.int(0, 2) }, () => drawKill(random)),
    intruder: target !== null && random.chance(0.3) ? drawIntruder(random, target, types) : null,
    lastOfDay: random.chance(0.2) ? { afterWrites: random.int(0, 4) } : null,
    isKilledWaiting: random.chance(0.5),
  };
}

function drawLimit(random: Random, isAny: boolean): Limit {
  if (random.chance(0.2)) return 'many';
  return isAny ? random.int(ANY_LABEL_MIN, ANY_LABEL_MAX) : random.int(1, LABEL_MAX);
}

function drawKill(random: Random): Kill {
  const when = random.pick<Kill['when']>(['at_random', 'on_receipt', 'after_apply', 'after_reply']);
  return { when, at: when === 'at_random' ? random.int(50, 300) : random.int(1, 6) };
}

function drawIntruder(
  random: Random,
  { fromObjectTypeId, toObjectTypeId, category, typeId }: DraftRow,
  types: readonly { readonly key: Key; readonly isAny: boolean }[],
): Round['intruder'] {
  const isAny = types.some(
    ({ key, isAny: any }) => any && key[0] === category && key[1] === typeId,
  );
  const limit = isAny ? ANY_LABEL_MAX + random.int(1, 9) : LABEL_MAX + random.int(1, 4);
  const ref = { fromObjectTypeId, toObjectTypeId, category, typeId };
  return { ...ref, limit, afterWrites: random.int(0, 4) };
}

const WRITE = { method: 'POST', path: '/batch/' } as const;

/** Those of the fault table that a round can wait out. */
function drawFault(random: Random): Fault {
  const effect = random.pick([
    { kind: 'drop', when: 'after_apply' },
    { kind: 'drop', when: 'before_apply' },
    // Beyond the deadline.
    { kind: 'delay', beforeApplyMs: 0, beforeAnswerMs: 900 },
    { kind: 'delay', beforeApplyMs: 550, beforeAnswerMs: 0 },
    { kind: 'answer', status: 429, headers: { 'retry-after': '1' }, body: { status: 'error' } },
    { kind: 'answer', status: 429, body: { status: 'error', policyName: 'TEN_SECONDLY_ROLLING' } },
    { kind: 'html', status: 429, apply: false },
    { kind: 'answer', status: 423, body: { status: 'error', message: 'locked' } },
    { kind: 'answer', status: 403, body: { status: 'error', category: 'MISSING_SCOPES' } },
    { kind: 'answer', status: 401, body: { status: 'error', category: 'INVALID_AUTHENTICATION' } },
    { kind: 'partial', keep: 1, status: 207, errors: 'none' },
    { kind: 'partial', keep: 1, status: 207, errors: 'named' },
    { kind: 'reorder_results' },
    { kind: 'missing_results', count: 1 },
    { kind: 'html', status: 502, apply: true },
    { kind: 'html', status: 502, apply: false },
    { kind: 'truncate' },
    { kind: 'pending', status: 'PENDING', appliesAfterMs: 100 },
    { kind: 'pending', status: 'PROCESSING', appliesAfterMs: null },
  ]);
  return { ...WRITE, skip: random.int(0, 4), times: 1, effect };
}

function pair(
  fromObjectTypeId: string,
  toObjectTypeId: string,
  types: Pick<PairTypes, 'any' | 'labels'>,
): PairTypes {
  return { fromObjectTypeId, toObjectTypeId, ...types };
}
