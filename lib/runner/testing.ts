import { createHubSpotPortal } from '../hubspot/portal';
import { createRateLimiter } from '../hubspot/rate-limiter';
import { systemClock, type Clock } from '../hubspot/clock';
import { Secret } from '../portals/secret';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCatalogueSource } from '../portals/catalogue-source';
import type { Portal } from '../portals/portal';
import { createInProcessFetch } from '../simulator/in-process-fetch';
import type { PortalState } from '../simulator/portal-state';
import { seedPortal, type SeedName } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import { openStore, type Store } from '../store/connection';
import { newId } from '../store/new-id';
import { previewSubmission } from '../submissions/preview';
import { submitPlan } from '../submissions/submit';
import type { Actor, PortalAccess } from '../submissions/portal-access';
import { z } from 'zod';
import type { DraftRow } from '../limits/limit';
import type { LeaseStore } from '../submissions/lease';
import { createLeaseKeeper, type LeaseKeeper, type LeaseKeeperOptions } from './lease-keeper';
import { createRunState } from './run-state';
import type { RunContext, RunnerClock } from './run-context';
import { runSubmission } from './run-submission';

export const ACTOR: Actor = { personId: 'person-1', name: 'Anna' };
export const TIMINGS = { sendDeadlineMs: 20_000, graceMs: 30_000, readbackGapMs: 5_000 };

/** A clock that jumps: sleeping takes no time, but is remembered. */
export function jumpingClock(): RunnerClock & { readonly sleeps: number[] } {
  let now = Date.UTC(2026, 10, 24, 12);
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => (now += 1),
    sleep: (durationMs) => {
      if (durationMs > 0) {
        sleeps.push(durationMs);
        now += durationMs;
      }
      return Promise.resolve();
    },
  };
}

/** Waits take no time, and are over afterwards. */
function impatientClock(): Clock {
  let skippedMs = 0;
  return {
    epochMs: () => Date.now() + skippedMs,
    monotonicMs: () => performance.now() + skippedMs,
    after: (delayMs, callback) =>
      systemClock.after(0, () => {
        skippedMs += delayMs;
        callback();
      }),
  };
}

/** Leases that outlast a test, or as long as it says. */
export function keepLeases(
  leases: LeaseStore,
  options: Partial<LeaseKeeperOptions> = {},
): LeaseKeeper {
  return createLeaseKeeper({
    leases,
    holder: 'worker-1',
    ttlMs: 86_400_000,
    nowMs: Date.now,
    every: () => () => undefined,
    onTrouble: (error) => {
      throw error;
    },
    ...options,
  });
}

export type Bench = {
  readonly store: Store;
  readonly access: PortalAccess;
  readonly simulator: ReturnType<typeof createSimulator>;
  readonly clock: ReturnType<typeof jumpingClock>;
  /** Adds a fault to the simulator, by its own control call. */
  readonly fault: (fault: Readonly<Record<string, unknown>>) => Promise<void>;
  /** The writes that the simulator received: `0-3>0-1 update 3=5 141=1`. */
  readonly writes: () => Promise<readonly string[]>;
  /** Changes a limit as somebody else would, at HubSpot. */
  readonly change: (body: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly submit: (rows: readonly DraftRow[]) => Promise<string>;
  readonly run: (submissionId: string, context?: Partial<RunContext>) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The real client over the real simulator, and the real store: only time is ours. */
export async function openBench(seed: SeedName = 'plain'): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'linkcap-runner-'));
  const clock = jumpingClock();
  const store = await openStore({ dataDir: folder });
  const state: PortalState = seedPortal(seed);
  const simulator = createSimulator({
    portals: [{ token: 'token', state }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  const hubspot = createHubSpotPortal({
    baseUrl: 'https://simulator.invalid',
    apiVersion: '2026-09',
    token: () => new Secret('token'),
    limiter: createRateLimiter({ clock: impatientClock(), callsPerWindow: 10_000 }),
    fetch: createInProcessFetch(simulator),
    // The client's own retries need not wait here, either.
    clock: { ...systemClock, after: (_delayMs, callback) => systemClock.after(0, callback) },
    deadlineMs: 2_000,
  });
  const portal: Portal = {
    hubId: state.account.portalId,
    name: state.account.portalName,
    accountType: 'sandbox',
    connection: 'environment',
    apiVersion: '2026-09',
    timeZone: 'Europe/Berlin',
    uiDomain: null,
  };
  await store.portals.upsertPortal(portal);
  const catalogue = createCatalogueSource({
    hubId: portal.hubId,
    apiVersion: '2026-09',
    hubspot,
    store: store.portals,
    nowMs: Date.now,
  });
  const access: PortalAccess = { portal, hubspot, catalogue, callsPer10s: 100 };
  const control = (path: string, init: RequestInit) =>
    simulator.handle(new Request(`https://simulator.invalid/__simulator/${path}`, init));
  const post = async (path: string, body: unknown): Promise<void> => {
    const answer = await control(path, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  };
  return {
    store,
    access,
    simulator,
    clock,
    fault: (fault) => post('faults', fault),
    change: (body) => post('limits', body),
    writes: async () => {
      const answer = await control('journal', { method: 'GET' });
      const { requests } = journalSchema.parse(await answer.json());
      return requests.filter(({ method }) => method === 'POST').map(describeWrite);
    },
    submit: (rows) => submitRows(store, access, rows),
    run: async (submissionId, context = {}) => {
      await runSubmission({
        submissionId,
        hubspot,
        timeZone: portal.timeZone,
        runs: store.runs,
        state: createRunState(await store.runs.loadRun(submissionId)),
        clock,
        timings: TIMINGS,
        newId: () => newId(Date.now()),
        actor: 'runner',
        signal: new AbortController().signal,
        isHeld: () => true,
        rest: (untilMs) => clock.sleep(untilMs - clock.now(), new AbortController().signal),
        failures: { inRow: 0, rests: 0 },
        ...context,
      });
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const journalSchema = z.object({
  requests: z.array(
    z.object({ method: z.string(), path: z.string(), body: z.string().nullable() }),
  ),
});
const inputsSchema = z.object({
  inputs: z.array(z.object({ typeId: z.number(), maxToObjectIds: z.number().optional() })),
});

function describeWrite({ path, body }: { readonly path: string; readonly body: string | null }) {
  const [from, to, , operation] = path.split('/').slice(-4);
  const { inputs } = inputsSchema.parse(JSON.parse(body ?? ''));
  const rows = inputs.map(({ typeId, maxToObjectIds }) =>
    maxToObjectIds === undefined ? `${typeId}` : `${typeId}=${maxToObjectIds}`,
  );
  return `${from ?? ''}>${to ?? ''} ${operation ?? ''} ${rows.join(' ')}`;
}

export async function submitRows(
  store: Store,
  access: PortalAccess,
  rows: readonly DraftRow[],
): Promise<string> {
  const { submissions } = store;
  const nowMs = Date.now;
  const preview = await previewSubmission(
    { actor: ACTOR, access, submissions, nowMs, newId: () => newId(Date.now()) },
    rows,
  );
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  if (preview.value.planId === null) throw new Error(JSON.stringify(preview.value.plan.rows));
  const outcome = await submitPlan(
    { actor: ACTOR, access, submissions, nowMs, onAccepted: () => undefined },
    {
      planId: preview.value.planId,
      excludedRowNumbers: [],
      note: '',
      idempotencyKey: crypto.randomUUID(),
      hasConsent: false,
    },
  );
  if (!outcome.ok || outcome.value.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.value.submissionId;
}
