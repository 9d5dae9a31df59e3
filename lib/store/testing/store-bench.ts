import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openDatabase, openStore, type Store, type StoreLocation } from '../connection';
import type { Database, Engine } from '../database';
import { migrate } from '../migrate';
import { startTestEngine, type TestEngine, type TestLocation } from './test-engine';
import { wipe } from './wipe';

/** Where the clock of a test begins. */
export const START_MS = 1_800_000_000_000;

/** Opens what one test needs and clears it away; each test finds the tables empty. */
export type StoreBench = {
  readonly engine: Engine;
  /** What `nowMs` of every store says. */
  now: number;
  /** From here to the end of the test: a database with no tables, for tests of the schema itself. */
  readonly newLocation: () => Promise<StoreLocation>;
  /** Each call is another connection to the same database, as another process would have. */
  readonly openStore: () => Promise<Store>;
  readonly openDatabase: () => Promise<Database>;
};

/** To be called inside of a `describe`: it registers its own set-up and clearing away. */
export function storeBench(engine: Engine): StoreBench {
  let server: TestEngine | null = null;
  let shared: TestLocation | null = null;
  let own: TestLocation | null = null;
  let wiper: Database | null = null;
  const opened: { readonly close: () => Promise<void> }[] = [];

  const location = (): StoreLocation => present(own ?? shared).location;
  const bench: StoreBench = {
    engine,
    now: START_MS,
    newLocation: async () => {
      own = await present(server).newLocation();
      return own.location;
    },
    openStore: async () => {
      const store = await openStore(location(), () => bench.now);
      opened.push(store);
      return store;
    },
    openDatabase: async () => {
      const database = await openDatabase(location(), () => bench.now);
      opened.push(database);
      await migrate(database);
      return database;
    },
  };

  beforeAll(async () => {
    server = await startTestEngine(engine);
    shared = await server.newLocation();
    wiper = await openDatabase(shared.location);
    await migrate(wiper);
  }, 60_000);
  afterAll(async () => {
    await wiper?.close();
    await shared?.remove();
    await server?.stop();
  });
  beforeEach(async () => {
    bench.now = START_MS;
    await wipe(present(wiper));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
    await own?.remove();
    own = null;
  });
  return bench;
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('The database of the tests is there only while they run.');
  return value;
}
