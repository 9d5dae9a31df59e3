import { join } from 'node:path';
import type { ConnectionStore, OAuthRequestStore, TokenStore } from '../portals/ports';
import type { RunStore, SubmissionStore } from '../submissions/ports';
import { createAuditStore, type AuditStore } from './audit-store';
import { createConnectionStore } from './connection-store';
import type { Database, Engine } from './database';
import type { KeyRing } from './key-ring';
import { migrate } from './migrate';
import { createOAuthRequestStore } from './oauth-request-store';
import { createPortalStore, type PortalStore } from './portal-store';
import { openPostgres } from './postgres-database';
import { refuseNesting } from './refuse-nesting';
import { createRunStore } from './run-store';
import { createSessionStore, type SessionStore } from './session-store';
import { createSimulatorStateStore, type SimulatorStateStore } from './simulator-state-store';
import { openSqlite } from './sqlite-database';
import { createSubmissionStore } from './submission-store';
import { createTokenStore } from './token-store';

/** Where the data is: a folder of this machine (SQLite), or a PostgreSQL. */
export type StoreLocation = { readonly dataDir: string } | { readonly databaseUrl: string };

export type Store = {
  readonly engine: Engine;
  readonly submissions: SubmissionStore;
  readonly runs: RunStore;
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
export async function openStore(
  location: StoreLocation,
  nowMs: () => number = Date.now,
): Promise<Store> {
  const database = await openDatabase(location, nowMs);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    engine: database.engine,
    submissions: createSubmissionStore(database),
    runs: createRunStore(database),
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
  nowMs: () => number = Date.now,
): Promise<Database> {
  return refuseNesting(
    'databaseUrl' in location
      ? openPostgres(location.databaseUrl, nowMs)
      : await openSqlite(join(location.dataDir, 'db', 'linkcap.db'), nowMs),
  );
}
