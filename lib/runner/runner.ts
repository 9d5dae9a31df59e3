import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { RunStore } from '../submissions/ports';
import type { RunnerClock, RunnerTimings } from './run-context';
import { createRunState } from './run-state';
import { runSubmission } from './run-submission';

/** After a defect or a database that does not answer: the submission stays, and is tried again. */
const RETRY_MS = 5_000;

/** One portal's connection, as far as the runner needs it. */
export type RunnerPortal = { readonly hubspot: HubSpotPortal; readonly timeZone: string | null };

export type RunnerDependencies = {
  readonly runs: RunStore;
  /** `null` where the portal has no connection now: its submissions wait. */
  readonly portalOf: (hubId: number) => Promise<RunnerPortal | null>;
  readonly clock: RunnerClock;
  readonly timings: RunnerTimings;
  readonly newId: () => string;
  readonly actor: string;
  readonly onDefect: (error: unknown, submissionId: string | null) => void;
};

export type Runner = {
  /** Looks for work. Cheap, and safe to call at any time. */
  readonly wake: () => void;
  /** Takes nothing new; resolves when what is under way has been recorded. */
  readonly stop: () => Promise<void>;
};

/** Applies submissions: portals side by side, the submissions of one portal in their order. */
export function createRunner(dependencies: RunnerDependencies): Runner {
  const stopping = new AbortController();
  const active = new Map<number, Promise<void>>();
  /** Portals that were woken while they ran: one more look, or their newest work could be missed. */
  const wokenMeanwhile = new Set<number>();
  let look: Promise<void> = Promise.resolve();

  const runPortal = async (hubId: number): Promise<void> => {
    while (!stopping.signal.aborted) {
      // Looked up for each submission: a portal may have been connected anew.
      const portal = await dependencies.portalOf(hubId);
      const unfinished = await dependencies.runs.listUnfinished();
      const next = unfinished.find((submission) => submission.hubId === hubId);
      if (next === undefined) return;
      if (portal === null) {
        await markUnconnected(dependencies, next.submissionId);
        return;
      }
      await runOne(dependencies, portal, { ...next, signal: stopping.signal });
    }
  };

  const startPortals = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    const hubIds = new Set((await dependencies.runs.listUnfinished()).map(({ hubId }) => hubId));
    for (const hubId of hubIds) {
      if (active.has(hubId)) {
        wokenMeanwhile.add(hubId);
        continue;
      }
      const work = runPortal(hubId)
        .then(() => 'done' as const)
        .catch((error: unknown) => {
          dependencies.onDefect(error, null);
          return 'failed' as const;
        })
        .then((end) => {
          active.delete(hubId);
          const isWoken = wokenMeanwhile.delete(hubId);
          if (end === 'failed') wakeLater();
          else if (isWoken) wake();
        });
      active.set(hubId, work);
    }
  };

  const wake = (): void => {
    look = look.then(startPortals).catch((error: unknown) => {
      dependencies.onDefect(error, null);
      wakeLater();
    });
  };

  /** A database that does not answer now must not leave an accepted submission lying. */
  const wakeLater = (): void => {
    void dependencies.clock.sleep(RETRY_MS, stopping.signal).then(() => {
      if (!stopping.signal.aborted) wake();
    });
  };

  return {
    wake,
    stop: async () => {
      stopping.abort();
      await look;
      await Promise.all(active.values());
    },
  };
}

async function runOne(
  dependencies: RunnerDependencies,
  portal: RunnerPortal,
  next: { readonly submissionId: string; readonly signal: AbortSignal },
): Promise<void> {
  const { runs, clock, timings, newId, actor } = dependencies;
  const { submissionId, signal } = next;
  try {
    const state = createRunState(await runs.loadRun(submissionId));
    const failures = { inRow: 0 };
    await runSubmission({
      submissionId,
      hubspot: portal.hubspot,
      timeZone: portal.timeZone,
      runs,
      state,
      clock,
      timings,
      newId,
      actor,
      signal,
      failures,
    });
  } catch (error) {
    dependencies.onDefect(error, submissionId);
    await clock.sleep(RETRY_MS, signal);
  }
}

async function markUnconnected(
  { runs, actor }: RunnerDependencies,
  submissionId: string,
): Promise<void> {
  const { submission } = await runs.loadRun(submissionId);
  if (submission.status === 'waiting' && submission.waitingFor === 'needs_reauth') return;
  await runs.commitStep(submissionId, actor, {
    phase: { kind: 'waiting', reason: 'needs_reauth', until: null },
  });
}
