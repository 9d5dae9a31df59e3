import type { RunStore } from '../submissions/ports';
import { runPortal } from './run-portal';
import type { RunnerDependencies, RunnerPortal } from './runner-dependencies';

/** After a defect or a database that does not answer: the submission stays, and is tried again. */
const RETRY_MS = 5_000;
/** With each portal that this process works on, it gives others more time to take the next one. */
const CLAIM_DELAY_MS = 20;
const CLAIM_DELAY_MS_MAX = 400;

export type Runner = {
  /** Looks for work. Cheap, and safe to call at any time. */
  readonly wake: () => void;
  /** Takes nothing new; resolves when what is under way has been recorded. */
  readonly stop: () => Promise<void>;
};

type Unfinished = Awaited<ReturnType<RunStore['listUnfinished']>>[number];

/** A portal that this process works on. */
type Active = {
  readonly work: Promise<void>;
  /** What it waits for now; an earlier time in the database cuts that short. */
  readonly rest: { current: { readonly untilMs: number; readonly end: () => void } | null };
  /** The connection that it works with, and how to say that there is another one. */
  readonly connection: { current: RunnerPortal['hubspot'] | null; change: () => void };
};

/**
 * Applies submissions: portals side by side, the submissions of one portal in their order, and each
 * portal under a lease, so that any number of processes may do so.
 */
export function createRunner(dependencies: RunnerDependencies): Runner {
  const { runs, clock, portalOf, onDefect, pollMs } = dependencies;
  const stopping = new AbortController();
  const active = new Map<number, Active>();
  /** Portals that were woken while they ran: one more look, or their newest work could be missed. */
  const wokenMeanwhile = new Set<number>();
  let look: Promise<void> = Promise.resolve();

  const startPortal = (hubId: number): void => {
    const rest: Active['rest'] = { current: null };
    const connection: Active['connection'] = { current: null, change: () => undefined };
    const work = runPortal(dependencies, hubId, { stopping: stopping.signal, rest, connection })
      .catch((error: unknown) => {
        onDefect(error, null);
        return 'failed' as const;
      })
      .then((end) => {
        active.delete(hubId);
        const isWoken = wokenMeanwhile.delete(hubId);
        if (end === 'done' && isWoken) wake();
        else if (end !== 'done' && pollMs === null) wakeLater(RETRY_MS);
      });
    active.set(hubId, { work, rest, connection });
  };

  const lookAfter = async (hubId: number, unfinished: readonly Unfinished[]): Promise<void> => {
    const running = active.get(hubId);
    const portal = await portalOf(hubId);
    if (running !== undefined) {
      wokenMeanwhile.add(hubId);
      if (hasNewConnection(running, portal)) running.connection.change();
      if (isCutShort(running, unfinished)) running.rest.current?.end();
      return;
    }
    if (portal === null && unfinished.some((each) => isMarked(each, clock.now()))) return;
    startPortal(hubId);
    if (pollMs === null) return;
    await clock.sleep(Math.min(active.size * CLAIM_DELAY_MS, CLAIM_DELAY_MS_MAX), stopping.signal);
  };

  const startPortals = async (): Promise<void> => {
    if (isOver()) return;
    const all = await runs.listUnfinished();
    for (const hubId of new Set(all.map((each) => each.hubId))) {
      if (isOver()) return;
      const unfinished = all.filter((each) => each.hubId === hubId);
      await lookAfter(hubId, unfinished);
    }
  };

  const isOver = (): boolean => stopping.signal.aborted;

  const wake = (): void => {
    look = look.then(startPortals).catch((error: unknown) => {
      onDefect(error, null);
      wakeLater(RETRY_MS);
    });
  };

  /** A database that does not answer now must not leave an accepted submission lying. */
  const wakeLater = (durationMs: number): void => {
    void clock.sleep(durationMs, stopping.signal).then(() => {
      if (!isOver()) wake();
    });
  };

  const poll = async (intervalMs: number): Promise<void> => {
    while (!isOver()) {
      await clock.sleep(intervalMs, stopping.signal);
      wake();
      await look;
    }
  };
  if (pollMs !== null) void poll(pollMs);

  return {
    wake,
    stop: async () => {
      stopping.abort();
      await look;
      await Promise.all([...active.values()].map(({ work }) => work));
    },
  };
}

/** It says already what it waits for, and nothing can be done without a connection. */
function isMarked({ waitingFor, waitingUntil, control }: Unfinished, now: number): boolean {
  if (control !== null) return false;
  if (waitingFor === 'rate_limited') return (waitingUntil ?? 0) > now;
  return waitingFor === 'needs_reauth' || (waitingFor === 'upstream_down' && waitingUntil === null);
}

function hasNewConnection({ connection }: Active, portal: RunnerPortal | null): boolean {
  const isOther = portal !== null && portal.hubspot !== connection.current;
  return isOther && connection.current !== null;
}

/** Somebody ended the wait in the database (`endWaits`). */
function isCutShort({ rest }: Active, unfinished: readonly Unfinished[]): boolean {
  const { current } = rest;
  if (current === null) return false;
  return unfinished.some(
    ({ waitingUntil }) => waitingUntil !== null && waitingUntil < current.untilMs,
  );
}
