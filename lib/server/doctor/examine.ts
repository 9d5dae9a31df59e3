import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../store/connection';
import { parseEnvironment, type Environment } from '../env';
import { messageOf } from '../message-of';
import { findLockHolder } from '../process-lock';
import { fine, wrong, type Diagnosis } from './diagnosis';
import { examineDatabase } from './examine-database';

/** Looks at everything, changes nothing; a Linkcap may run beside it. */
export async function* examine(
  variables: Readonly<Record<string, string | undefined>>,
): AsyncGenerator<Diagnosis> {
  const parsed = parseEnvironment(variables);
  if (!parsed.ok) {
    for (const sentence of parsed.error) yield wrong(`Configuration: ${sentence}`);
    return;
  }
  const environment = parsed.value;
  yield fine('Configuration: every variable can be read.');
  yield* examineFolder(environment);
  yield* openAndExamine(environment);
}

function* examineFolder({ DATA_DIR, DATABASE_URL }: Environment): Generator<Diagnosis> {
  if (DATABASE_URL !== undefined) return;
  if (!existsSync(DATA_DIR)) {
    yield fine(`Data folder: ${DATA_DIR} is not there yet; the first start makes it.`);
    return;
  }
  try {
    accessSync(DATA_DIR, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    yield wrong(
      `Data folder: ${DATA_DIR} cannot be written by this user. Give it to the user that runs Linkcap, or name another one with DATA_DIR.`,
    );
    return;
  }
  const open = ['db', 'keys'].filter((name) => isOpenToOthers(join(DATA_DIR, name)));
  yield open.length === 0
    ? fine(`Data folder: ${DATA_DIR} can be written, and only its owner reads it.`)
    : wrong(
        `Data folder: other users of this machine can read ${open.map((name) => join(DATA_DIR, name)).join(' and ')}. Allow only the owner: chmod 700.`,
      );
  const holder = findLockHolder(DATA_DIR);
  yield fine(
    holder === null
      ? 'Process: no Linkcap works on this folder now.'
      : `Process: Linkcap works on this folder (process ${holder}).`,
  );
}

function isOpenToOthers(folder: string): boolean {
  return existsSync(folder) && (statSync(folder).mode & 0o077) !== 0;
}

async function* openAndExamine(environment: Environment): AsyncGenerator<Diagnosis> {
  const { DATA_DIR, DATABASE_URL } = environment;
  if (DATABASE_URL === undefined && !existsSync(join(DATA_DIR, 'db', 'linkcap.db'))) {
    yield fine('Database: not there yet; the first start makes it.');
    return;
  }
  const location =
    DATABASE_URL === undefined ? { dataDir: DATA_DIR } : { databaseUrl: DATABASE_URL };
  try {
    const database = await openDatabase(location);
    try {
      yield* examineDatabase(database, environment);
    } finally {
      await database.close();
    }
  } catch (error) {
    const where = DATABASE_URL === undefined ? 'The file in the data folder' : 'DATABASE_URL';
    yield wrong(
      `Database: it cannot be used (${messageOf(error)}). ${where} must be a database of Linkcap that this user can reach; if it was damaged, restore a backup (docs/operations.md).`,
    );
  }
}
