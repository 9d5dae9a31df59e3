import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { UnbindableValueError } from '../bindable-value';
import { openDatabase } from '../connection';
import type { StoreTransaction } from '../database';
import { migrate, NewerDatabaseError, readVersions } from '../migrate';
import { NestedUseError } from '../refuse-nesting';
import type { StoreBench } from './store-bench';

const HISTORY = [
  { version: 1, name: 'main-road' },
  { version: 2, name: 'connections' },
  { version: 3, name: 'many-processes' },
  { version: 4, name: 'live' },
  { version: 5, name: 'history-search' },
  { version: 6, name: 'snapshots' },
  { version: 7, name: 'oauth-codes' },
  { version: 8, name: 'rate-use' },
];
const LATE = new Date(1_900_000_000_000);

export function databaseCases(bench: StoreBench): void {
  test.each([
    { name: 'true is 1', value: true, stored: 1 },
    { name: 'false is 0', value: false, stored: 0 },
    { name: 'a Date is its milliseconds', value: LATE, stored: 1_900_000_000_000 },
    { name: 'null stays null', value: null, stored: null },
    { name: 'a number beyond 32 bits stays whole', value: 2 ** 52 + 1, stored: 2 ** 52 + 1 },
  ])('$name in the database', async ({ value, stored }) => {
    const database = await bench.openDatabase();
    const { rows } = await database.read((db) =>
      sql`select cast(${value} as bigint) as answer`.execute(db),
    );
    expect(rows).toEqual([{ answer: stored }]);
  });

  test.each([
    { name: 'undefined', value: undefined },
    { name: 'an object', value: { a: 1 } },
    { name: 'a list', value: [1] },
    { name: 'bytes', value: Buffer.from('a') },
    { name: 'a big integer', value: 1n },
    { name: 'not a number', value: Number.NaN },
    { name: 'an invalid date', value: new Date(Number.NaN) },
  ])('$name is refused before the database sees it', async ({ value }) => {
    const database = await bench.openDatabase();
    const asking = database.read((db) => sql`select ${'a'} as a, ${value} as b`.execute(db));
    await expect(asking).rejects.toThrow(UnbindableValueError);
    await expect(asking).rejects.toThrow('Parameter 2');
  });

  test('a transaction that throws leaves nothing behind', async () => {
    const database = await bench.openDatabase();
    const failing = database.withTransaction(async (transaction) => {
      await insertState(transaction);
      throw new Error('no');
    });

    await expect(failing).rejects.toThrow('no');
    const states = await database.read((db) =>
      db.selectFrom('simulator_state').selectAll().execute(),
    );
    expect(states).toEqual([]);
  });

  test('a transaction that uses the database around it is told so, and does not hang', async () => {
    const database = await bench.openDatabase();
    const nested = database.withTransaction(() =>
      database.read((db) => db.selectFrom('portals').selectAll().execute()),
    );
    await expect(nested).rejects.toThrow(NestedUseError);
  });

  test('processes that start at once bring the tables up one after another', async () => {
    await bench.newLocation();
    const databases = await Promise.all(Array.from({ length: 4 }, () => bench.openDatabase()));
    const histories = await Promise.all(
      databases.map((database) =>
        database.read((db) =>
          sql`select version, name from schema_migrations order by version`.execute(db),
        ),
      ),
    );
    for (const { rows } of histories) expect(rows).toEqual(HISTORY);
  });

  test('a step of the schema that fails leaves the database as it was', async () => {
    const database = await openDatabase(await bench.newLocation());
    const broken = {
      version: 1,
      name: 'broken',
      statements: () => ['create table half (a bigint)', 'create tabel nonsense'],
    };
    await expect(migrate(database, [broken])).rejects.toThrow();
    const sound = { ...broken, statements: () => ['create table half (a bigint)'] };
    await migrate(database, [sound]);
    await database.close();
  });

  test('an empty database has version 0, and is not touched by the question', async () => {
    const database = await openDatabase(await bench.newLocation());
    for (let asked = 1; asked <= 2; asked += 1) {
      expect(await readVersions(database)).toEqual({ database: 0, code: HISTORY.length });
    }
    await migrate(database);
    expect(await readVersions(database)).toEqual({
      database: HISTORY.length,
      code: HISTORY.length,
    });
    await database.close();
  });

  test('a database that a newer Linkcap has written is refused in one sentence', async () => {
    await bench.newLocation();
    const database = await bench.openDatabase();
    await database.withTransaction((transaction) =>
      sql`insert into schema_migrations (version, name, applied_at) values (99, 'later', 0)`.execute(
        transaction,
      ),
    );
    await expect(bench.openStore()).rejects.toThrow(NewerDatabaseError);
    await expect(bench.openStore()).rejects.toThrow(
      'The database has version 99, this Linkcap knows 8.',
    );
  });
}

function insertState(transaction: StoreTransaction) {
  return transaction
    .insertInto('simulator_state')
    .values({ hub_id: 1, updated_at: 0, json: '{}' })
    .execute();
}
