import { join } from 'node:path';
import type { ConnectionStore, OAuthRequestStore, TokenStore } from '../portals/ports';
import type { RateShares } from '../portals/rate-share';
import type { Lease, LeaseStore } from '../submissions/lease';
import type { LiveStore } from '../submissions/live-ports';
import type { AttemptStore } from '../submissions/attempt-ports';
import type { DriftStore } from '../submissions/drift-ports';
import type { RunStore, SubmissionStore } from '../submissions/ports';
import type { RateUse } from '../submissions/submission-facts';
import { createAttemptStore } from './attempt-store';
import { createAuditStore, type AuditStore } from './audit-store';
import { createConnectionStore } from './connection-store';
import type { Database, Engine } from './database';
import { createDriftStore } from './drift-store';
import { findRateUse } from './find-rate-use';
import { insertMissingTerms } from './history-terms';
import type { KeyRing } from './key-ring';
import { createLiveStore } from './live-store';
import { createLeaseStore } from './lease-store';
import { migrate } from './migrate';
import { createOAuthRequestStore } from './oauth-request-store';
import { createPortalStore, type PortalStore } from './portal-store';
import { openPostgres } from './postgres-database';
import { refuseNesting } from './refuse-nesting';
import { createRateShareStore } from './rate-share-store';
import { createRunStore } from './run-store';
import { createSessionStore, type SessionStore } from './session-store';
import { createSimulatorStateStore, type SimulatorStateStore } from './simulator-state-store';
import { openSqlite } from './sqlite-database';
import { createSubmissionStore } from './submission-store';
import { createTokenStore } from './token-store';

/** Where the data is: a folder of this machine (SQLite), or a PostgreSQL. */
export type StoreLocation =
  | { readonly dataDir: string }
  | {
      readonly databaseUrl: string;
      /** A transaction that stands still for so long is ended by the server. */
      readonly stalledMs?: number;
    };

export type Store = {
  readonly engine: Engine;
  readonly submissions: SubmissionStore;
  readonly runs: RunStore;
  readonly live: LiveStore;
  /** The same for a holder of a lease: once it is lost, its steps are refused. */
  readonly runsUnder: (lease: Lease) => RunStore;
  readonly leases: LeaseStore;
  readonly rateShares: RateShares;
  readonly findRateUse: (of: {
    readonly limiterKey: string;
    /** Calls per ten seconds, as set for the portal. */
    readonly configured: number;
  }) => Promise<RateUse | null>;
  readonly attempts: AttemptStore;
  readonly drift: DriftStore;
  readonly portals: PortalStore;
  readonly connections: ConnectionStore;
  readonly oauthRequests: OAuthRequestStore;
  /** Tokens are sealed with the ring's first key. */
  readonly tokensSealedBy: (ring: KeyRing) => TokenStore;
  readonly sessions: SessionStore;
  readonly audit: AuditStore;
  readonly simulatorStates: SimulatorStateStore;
  readonly close: () => Promise<void>;
};

/** Opens the database and brings its tables up to date. */
export async function openStore(location: StoreLocation, nowMs?: () => number): Promise<Store> {
  const database = await openDatabase(location, nowMs);
  try {
    await migrate(database);
    await insertMissingTerms(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    engine: database.engine,
    submissions: createSubmissionStore(database),
    runs: createRunStore(database),
    live: createLiveStore(database),
    runsUnder: (lease) => createRunStore(database, lease),
    leases: createLeaseStore(database),
    rateShares: createRateShareStore(database),
    findRateUse: (of) => findRateUse(database, of),
    attempts: createAttemptStore(database),
    drift: createDriftStore(database),
    portals: createPortalStore(database),
    connections: createConnectionStore(database),
    oauthRequests: createOAuthRequestStore(database),
    tokensSealedBy: (ring) => createTokenStore(database, ring),
    sessions: createSessionStore(database),
    audit: createAuditStore(database),
    simulatorStates: createSimulatorStateStore(database),
    close: database.close,
  };
}

export async function openDatabase(
  location: StoreLocation,
  nowMs?: () => number,
): Promise<Database> {
  if (!('databaseUrl' in location)) {
    const file = join(location.dataDir, 'db', 'linkcap.db');
    return refuseNesting(await openSqlite(file, nowMs ?? Date.now));
  }
  const { databaseUrl, stalledMs } = location;
  return refuseNesting(
    openPostgres(databaseUrl, {
      ...(nowMs !== undefined && { nowMs }),
      ...(stalledMs !== undefined && { stalledMs }),
    }),
  );
}
