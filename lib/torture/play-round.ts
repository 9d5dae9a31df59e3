import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { toTuple } from '../limits/draft-tuple';
import { openStore, type Store, type StoreLocation } from '../store/connection';
import { isEnded } from '../submissions/derive-status';
import type { Submission, SubmissionRow } from '../submissions/submission';
import type { Kill, Round, SetLimit } from './draw-round';
import { createDay } from './last-of-day';
import { isAway, isLongWait, sitOut } from './long-wait';
import { faultAt, timesAt } from './pace';
import { readHeld, readJournal, type Observation, type Pause } from './observation';
import { launch, lineOf, type RunningSimulator, type Spawned } from './processes';

export const TOKEN = 'torture-token';
/** Of the simulator's seed `plain`. */
const HUB_ID = 44127799;
const ROUND_MS_MAX = 240_000;
const LOOK_EVERY_MS = 5;
const ROWS_MAX = 500;
/** Long enough for a portal to be connected again. */
const ATTEMPTS_MAX = 40;
const ASK_AGAIN_MS = 1_000;
const HELP_EVERY_MS = 1_500;

export type Stage = {
  readonly simulator: RunningSimulator;
  /** Where the bundles are. */
  readonly folder: string;
  readonly location: StoreLocation;
  /** By how much all times of the protocol are longer: a busy machine answers later. */
  readonly pace: number;
};

/** Plays a round: sets the portal up, submits, kills and restarts, until the submission has ended. */
export async function playRound(stage: Stage, round: Round): Promise<Observation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'linkcap-torture-'));
  const { simulator, pace } = stage;
  await setUp(simulator, round, pace);
  const scene = new AbortController();
  const database = 'dataDir' in stage.location ? {} : { DATABASE_URL: stage.location.databaseUrl };
  const start = () =>
    launch(join(stage.folder, 'linkcap.mjs'), [], {
      ...timesAt(pace),
      ...database,
      DATA_DIR: 'dataDir' in stage.location ? stage.location.dataDir : dataDir,
      HUBSPOT_API_BASE_URL: simulator.url,
      HUBSPOT_ACCESS_TOKEN: TOKEN,
      LOG_LEVEL: 'silent',
    });
  const store = await openStore(stage.location);
  const intrusion = intrude(simulator, round, scene.signal);
  const day = createDay(simulator, round);
  const evening = day.useUp(async () => (await newest(store)) !== null, scene.signal);
  let running = start();
  try {
    let accepting = accept(running, round);
    for (const kill of round.kills) {
      if (kill.when !== 'at_random') await accepting;
      await untilMoment(simulator, store, kill);
      await running.kill();
      await accepting;
      running = start();
      if ((await newest(store)) === null) accepting = accept(running, round);
    }
    await accepting;
    const restart = async (): Promise<void> => {
      await running.kill();
      running = start();
      await untilReady(running);
    };
    const pauses: Pause[] = [];
    const look = () => newest(store);
    const { location } = stage;
    const submission = await untilEnded(store, {
      wait: async (waiting) => {
        const wait = { location, day, isKilled: round.isKilledWaiting, look, restart };
        pauses.push(await sitOut(wait, waiting));
      },
      hasDied: () => running.child.exitCode !== null,
      // What a person would do: give it its token, or its scope, again; on the next day, if need be.
      // What a machine does: start again a process that ended by itself, and said why.
      help: async () => {
        await day.end();
        await restart();
        await sleep(HELP_EVERY_MS);
      },
    });
    scene.abort();
    await Promise.all([intrusion, evening]);
    return await observe(simulator, store, { round, submission, pauses });
  } finally {
    scene.abort();
    await day.end();
    await running.kill();
    await store.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function setUp(simulator: RunningSimulator, round: Round, pace: number): Promise<void> {
  await simulator.control('DELETE', 'faults');
  await simulator.control('DELETE', 'state');
  // Any label first: a label's limit may not be above it.
  for (const limit of round.held) await setLimit(simulator, limit);
  await simulator.control('DELETE', 'journal');
  for (const fault of round.faults) {
    await simulator.control('POST', 'faults', faultAt(fault, pace));
  }
}

async function setLimit(simulator: RunningSimulator, limit: SetLimit): Promise<void> {
  await simulator.control('POST', 'limits', {
    from: limit.fromObjectTypeId,
    to: limit.toObjectTypeId,
    category: limit.category,
    typeId: limit.typeId,
    maxToObjectIds: limit.limit === 'many' ? null : limit.limit,
  });
}

/** Hands in the draft. A process that is killed meanwhile says nothing; the store knows. */
async function accept(running: Spawned, round: Round): Promise<void> {
  if ((await untilReady(running)) === null) return;
  const rows = round.rows.map(toTuple);
  // What somebody moved between plan and submission is planned again.
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const order = { hubId: HUB_ID, idempotencyKey: `round-${round.seed}-${attempt}`, rows };
    running.child.stdin?.write(`${JSON.stringify(order)}\n`);
    const said = await lineOf(running, (line) => line);
    if (said === null || said.includes('"accepted"')) return;
    // On a busy machine HubSpot's answer may come too late for the deadline.
    if (/"not_(connected|read)"/.test(said)) await sleep(ASK_AGAIN_MS);
    else if (!said.includes('"moved"')) throw new Error(said);
  }
}

function untilReady(running: Spawned): Promise<string | null> {
  return lineOf(running, (line) => (line === 'ready' ? line : null));
}

/** Waits for the moment of a kill, or until there is nothing more to kill. */
async function untilMoment(
  simulator: RunningSimulator,
  store: Store,
  { when, at }: Kill,
): Promise<void> {
  if (when === 'at_random') {
    await sleep(at * 10);
    return;
  }
  for (;;) {
    const { writes } = readJournal(await simulator.control('GET', 'journal'));
    const write = writes[at - 1];
    if (write !== undefined) {
      const hasCome =
        when === 'on_receipt' ||
        (when === 'after_apply' ? write.applied : write.answeredAt !== null);
      if (hasCome) return;
    }
    const submission = await newest(store);
    if (submission === null || isEnded(submission.status)) return;
    if (isStuck(submission) || isAway(submission) || isLongWait(submission)) return;
    await sleep(LOOK_EVERY_MS);
  }
}

async function untilEnded(
  store: Store,
  doing: {
    readonly wait: (submission: Submission) => Promise<void>;
    readonly hasDied: () => boolean;
    readonly help: () => Promise<void>;
  },
): Promise<Submission> {
  const deadline = Date.now() + ROUND_MS_MAX;
  for (;;) {
    const submission = await newest(store);
    if (submission !== null && isEnded(submission.status)) return submission;
    if (Date.now() > deadline) {
      if (submission === null) throw new Error('Nothing was accepted.');
      return submission;
    }
    const needsHelp = submission !== null && (isStuck(submission) || isAway(submission));
    if (needsHelp || doing.hasDied()) await doing.help();
    else if (submission !== null && isLongWait(submission)) await doing.wait(submission);
    else await sleep(50);
  }
}

function isStuck({ status, waitingFor }: Submission): boolean {
  return status === 'waiting' && (waitingFor === 'needs_reauth' || waitingFor === 'missing_scope');
}

/** Somebody else changes a limit, in HubSpot's own settings. */
async function intrude(
  simulator: RunningSimulator,
  { intruder }: Round,
  signal: AbortSignal,
): Promise<void> {
  if (intruder === null) return;
  while (!signal.aborted) {
    const { writes } = readJournal(await simulator.control('GET', 'journal'));
    if (writes.length >= intruder.afterWrites) break;
    await sleep(LOOK_EVERY_MS);
  }
  await setLimit(simulator, intruder);
}

async function newest(store: Store): Promise<Submission | null> {
  const unfinished = await store.runs.listUnfinished();
  const open = unfinished.find(({ hubId }) => hubId === HUB_ID);
  const submissionId = open?.submissionId ?? (await newestId(store));
  return submissionId === null ? null : store.submissions.findSubmission(submissionId, [HUB_ID]);
}

const NEWEST = {
  hubId: HUB_ID,
  search: { terms: [], statuses: [], number: null, createdFrom: null, createdBefore: null },
  edge: { kind: 'newest' },
  pageSize: 1,
} as const;

async function newestId(store: Store): Promise<string | null> {
  const { submissions } = await store.submissions.listSubmissions(NEWEST);
  return submissions[0]?.submissionId ?? null;
}

async function observe(
  simulator: RunningSimulator,
  store: Store,
  { round, submission, pauses }: Pick<Observation, 'round' | 'submission' | 'pauses'>,
): Promise<Observation> {
  const rows: readonly SubmissionRow[] = await store.submissions.listRows(submission.submissionId, {
    after: 0,
    pageSize: ROWS_MAX,
  });
  return {
    round,
    submission,
    rows,
    pauses,
    ...readJournal(await simulator.control('GET', 'journal')),
    held: readHeld(await simulator.control('GET', 'state')),
  };
}
