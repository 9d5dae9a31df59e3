import type { HubSpotPortal } from '../portals/hubspot-portal';
import { LeaseLostError } from '../submissions/lease';
import type { RunStore } from '../submissions/ports';
import type { HeldLease } from './lease-keeper';
import { obeyControl } from './obey-control';
import type { RunContext } from './run-context';
import { createRunState } from './run-state';
import { restUnconnected } from './rest-unconnected';
import { runSubmission } from './run-submission';
import type { RunnerDependencies, RunnerPortal } from './runner-dependencies';
import { watchControl } from './watch-control';

/** After a defect in one submission, before it is tried again. */
const DEFECT_MS = 5_000;

/** How the runner reaches a portal's work from outside. */
export type PortalHandles = {
  readonly stopping: AbortSignal;
  readonly rest: { current: { readonly untilMs: number; readonly end: () => void } | null };
  readonly connection: { current: HubSpotPortal | null; change: () => void };
};

/** Works on a portal's submissions while there are any; `taken` where another process does. */
export async function runPortal(
  dependencies: RunnerDependencies,
  hubId: number,
  handles: PortalHandles,
): Promise<'done' | 'taken'> {
  const held = await dependencies.leases.take(hubId);
  if (held === null) return 'taken';
  try {
    const runs = dependencies.runsUnder(held.lease);
    const signal = AbortSignal.any([handles.stopping, held.lost]);
    while (!signal.aborted) {
      // Looked up for each submission: a portal may have been connected anew.
      const portal = await dependencies.portalOf(hubId);
      const unfinished = await runs.listUnfinished();
      const next = unfinished.find((submission) => submission.hubId === hubId);
      if (next === undefined) return 'done';
      if (portal === null) {
        const now = dependencies.clock.now() + held.offsetMs();
        const absence = await dependencies.absenceOf(hubId);
        const { actor } = dependencies;
        await restUnconnected(runs, { submissionId: next.submissionId, actor, now, absence });
        return 'done';
      }
      const work = { submissionId: next.submissionId, portal, held, runs, signal };
      await runOne(dependencies, work, handles);
    }
    return held.lost.aborted ? 'taken' : 'done';
  } catch (error) {
    // Quietly: the next holder finds what was under way, and reads it back.
    if (error instanceof LeaseLostError) return 'taken';
    throw error;
  } finally {
    await held.release();
  }
}

type Work = {
  readonly submissionId: string;
  readonly portal: RunnerPortal;
  readonly held: HeldLease;
  readonly runs: RunStore;
  readonly signal: AbortSignal;
};

async function runOne(
  { clock, timings, newId, actor, onDefect }: RunnerDependencies,
  { submissionId, portal, held, runs, signal: outer }: Work,
  handles: PortalHandles,
): Promise<void> {
  const changed = new AbortController();
  const signal = AbortSignal.any([outer, changed.signal]);
  handles.connection.current = portal.hubspot;
  handles.connection.change = () => {
    changed.abort();
  };
  // The database's time: what another process stored is compared with it.
  const now = (): number => clock.now() + held.offsetMs();
  try {
    await runOrObey({
      submissionId,
      hubspot: portal.hubspot,
      timeZone: portal.timeZone,
      runs,
      state: createRunState(await runs.loadRun(submissionId)),
      clock: { now, sleep: clock.sleep },
      timings,
      newId,
      actor,
      signal,
      isHeld: held.isHeld,
      rest: async (untilMs, ending) => {
        const woken = new AbortController();
        handles.rest.current = {
          untilMs,
          end: () => {
            woken.abort();
          },
        };
        await clock.sleep(untilMs - now(), AbortSignal.any([ending, woken.signal]));
        handles.rest.current = null;
      },
      failures: { inRow: 0, rests: 0 },
    });
  } catch (error) {
    if (error instanceof LeaseLostError) throw error;
    onDefect(error, submissionId);
    await clock.sleep(DEFECT_MS, outer);
  }
}

/** Applies it; as soon as a person asks for something else, no further call is made. */
async function runOrObey(context: RunContext): Promise<void> {
  const { runs, submissionId, signal } = context;
  if ((await runs.readControl(submissionId)) === null) {
    const watch = watchControl(runs, submissionId);
    try {
      await runSubmission({ ...context, signal: AbortSignal.any([signal, watch.asked]) });
    } finally {
      watch.stop();
    }
    if (!watch.asked.aborted) return;
  }
  if (signal.aborted) return;
  const { control, endedAt } = (await runs.loadRun(submissionId)).submission;
  if (control !== null && endedAt === null) await obeyControl(context, control);
}
