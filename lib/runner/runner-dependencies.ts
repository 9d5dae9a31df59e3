import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { Lease } from '../submissions/lease';
import type { RunStore } from '../submissions/ports';
import type { LeaseKeeper } from './lease-keeper';
import type { Absence } from './rest-unconnected';
import type { RunnerClock, RunnerTimings } from './run-context';

/** One portal's connection, as far as the runner needs it. */
export type RunnerPortal = { readonly hubspot: HubSpotPortal; readonly timeZone: string | null };

export type RunnerDependencies = {
  readonly runs: Pick<RunStore, 'listUnfinished'>;
  readonly runsUnder: (lease: Lease) => RunStore;
  readonly leases: LeaseKeeper;
  /** `null` where the portal has no connection now: its submissions wait. */
  readonly portalOf: (hubId: number) => Promise<RunnerPortal | null>;
  /** What a portal without a connection waits for. */
  readonly absenceOf: (hubId: number) => Promise<Absence>;
  readonly clock: RunnerClock;
  readonly timings: RunnerTimings;
  readonly newId: () => string;
  readonly actor: string;
  readonly onDefect: (error: unknown, submissionId: string | null) => void;
  /** How often to look for what other processes accepted; `null` where there are none. */
  readonly pollMs: number | null;
};
