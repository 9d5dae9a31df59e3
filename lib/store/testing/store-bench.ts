import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openDatabase, openStore, type Store, type StoreLocation } from '../connection';
import type { Database, Engine } from '../database';
import { migrate } from '../migrate';
import { startTestEngine, type TestEngine, type TestLocation } from './test-engine';

/** Where the clock of a test begins. */
export const START_MS = 1_800_000_000_000;

/** Opens what one test needs and clears it away; each test has a database of its own. */
export type StoreBench = {
  readonly engine: Engine;
  /** What `nowMs` of every store says. */
  now: number;
  readonly location: () => StoreLocation;
  /** Each call is another connection to the same database, as another process would have. */
  readonly openStore: () => Promise<Store>;
  /** With the tables in place. */
  readonly openDatabase: () => Promise<Database>;
};

/** To be called inside of a `describe`: it registers its own set-up and clearing away. */
export function storeBench(engine: Engine): StoreBench {
  let server: TestEngine | null = null;
  let place: TestLocation | null = null;
  const opened: { readonly close: () => Promise<void> }[] = [];

  const location = (): StoreLocation => {
    if (place === null) throw new Error('There is a location only while a test runs.');
    return place.location;
  };
  const bench: StoreBench = {
    engine,
    now: START_MS,
    location,
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
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
  });
  beforeEach(async () => {
    bench.now = START_MS;
    place = (await server?.newLocation()) ?? null;
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
    await place?.remove();
  });
  return bench;
}
