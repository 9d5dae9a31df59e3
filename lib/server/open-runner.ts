import { setTimeout as sleep } from 'node:timers/promises';
import type { FailureKind } from '../portals/hubspot-portal';
import { createLeaseKeeper } from '../runner/lease-keeper';
import { createRunner, type Runner } from '../runner/runner';
import { newId } from '../store/new-id';
import type { RunStore } from '../submissions/ports';
import type { Environment } from './env';
import type { Services } from './services';
import { createSteadyClock } from './steady-clock';

/** How often a process looks for what another one accepted, or ended the wait of. */
const POLL_MS = 1_000;

/** Failures that last until somebody gives the portal another token, or a scope. */
const BY_A_PERSON: readonly FailureKind[] = ['unauthorized', 'missing_scope', 'refused'];

/** A process that only serves pages leaves the work to others. */
const IDLE: Runner = { wake: () => undefined, stop: () => Promise.resolve() };

export function openRunner(
  environment: Environment,
  {
    store,
    portals,
    logger,
    live,
    worker,
  }: Pick<Services, 'store' | 'portals' | 'logger' | 'live'> & { readonly worker: string },
): Runner {
  if (environment.LINKCAP_RUNNER === 'off') return IDLE;
  const nowMs = createSteadyClock();
  const leases = createLeaseKeeper({
    leases: store.leases,
    holder: worker,
    ttlMs: environment.LINKCAP_LEASE_TTL_MS,
    nowMs,
    every: (intervalMs, callback) => {
      const timer = setInterval(callback, intervalMs);
      return () => {
        clearInterval(timer);
      };
    },
    onTrouble: (error, hubId) => {
      logger.warn({ err: error, hubId }, 'The lease of a portal could not be renewed.');
    },
  });
  const runner = createRunner({
    runs: store.runs,
    runsUnder: (lease) => tellSteps(store.runsUnder(lease), live.notice),
    leases,
    portalOf: (hubId) => {
      const access = portals.accessTo(hubId);
      return Promise.resolve(
        access === null ? null : { hubspot: access.hubspot, timeZone: access.portal.timeZone },
      );
    },
    absenceOf: async (hubId) => {
      const failure = portals.environmentFailure();
      const known = await store.connections.findConnection(hubId);
      const isEnvironments = known?.portal.connection === 'environment';
      return isEnvironments && failure !== null && !BY_A_PERSON.includes(failure.kind)
        ? 'upstream_down'
        : 'needs_reauth';
    },
    clock: { now: nowMs, sleep: sleepUntilAborted },
    timings: {
      sendDeadlineMs: environment.LINKCAP_SEND_DEADLINE_MS,
      graceMs: environment.LINKCAP_GRACE_MS,
      readbackGapMs: environment.LINKCAP_READBACK_GAP_MS,
    },
    newId: () => newId(Date.now()),
    actor: worker,
    onDefect: (error, submissionId) => {
      logger.error(
        { err: error, submissionId },
        'A submission could not go on; it will be tried again.',
      );
    },
    pollMs: store.engine === 'postgres' ? POLL_MS : null,
  });
  return {
    wake: runner.wake,
    stop: async () => {
      await Promise.race([runner.stop(), sleep(STOP_MS_MAX)]);
      // What is still under way has its intent recorded: the next holder reads it back.
      await leases.releaseAll();
    },
  };
}

/** Who follows a submission in this process hears of each step at once. */
function tellSteps(runs: RunStore, notice: (submissionId: string) => void): RunStore {
  return {
    ...runs,
    commitStep: async (submissionId, actor, step) => {
      await runs.commitStep(submissionId, actor, step);
      notice(submissionId);
    },
  };
}

/** A call may take longer than a process that is to end may wait for it. */
const STOP_MS_MAX = 12_000;

async function sleepUntilAborted(durationMs: number, signal: AbortSignal): Promise<void> {
  if (durationMs <= 0) return;
  await sleep(durationMs, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
