import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, openStore } from '../../store/connection';
import { openKeyRing } from '../../store/key-ring';
import { givenSubmission } from '../../store/testing/builders';
import { examine } from './examine';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'linkcap-doctor-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

async function complaints(variables: Readonly<Record<string, string>> = {}) {
  const found: string[] = [];
  for await (const { isFine, sentence } of examine({ DATA_DIR: dataDir, ...variables })) {
    if (!isFine) found.push(sentence);
  }
  return found;
}

async function change(
  work: Parameters<Awaited<ReturnType<typeof openDatabase>>['withTransaction']>[0],
) {
  const database = await openDatabase({ dataDir });
  await database.withTransaction(work);
  await database.close();
}

test('a new folder and one in use are fine, and are left as they are', async () => {
  expect(await complaints()).toEqual([]);
  expect(existsSync(join(dataDir, 'db')), 'nothing was made').toBe(false);
  const store = await openStore({ dataDir });
  await givenSubmission(store);
  expect(await complaints()).toEqual([]);
  await store.close();
});

test('a wrong variable is named', async () => {
  expect(await complaints({ PORT: 'none' })).toEqual([
    'Configuration: PORT must be a port from 1 to 65535.',
  ]);
});

test('a database that cannot be reached, or was written by a newer Linkcap', async () => {
  const unreachable = { DATABASE_URL: 'postgresql://127.0.0.1:9/linkcap' };
  expect(await complaints(unreachable)).toEqual([
    expect.stringMatching(/^Database: it cannot be used/),
  ]);
  await (await openStore({ dataDir })).close();
  await change((transaction) =>
    sql`insert into schema_migrations values (999, 'later', 1)`.execute(transaction),
  );
  expect(await complaints()).toEqual([expect.stringMatching(/written by a newer Linkcap/)]);
});

test('what was written past Linkcap is found: the audit, and the totals', async () => {
  const store = await openStore({ dataDir });
  await givenSubmission(store);
  await store.close();
  await change((transaction) => transaction.updateTable('audit').set({ actor: 'x' }).execute());
  await change((transaction) =>
    transaction.updateTable('submission_rows').set({ status: 'cancelled' }).execute(),
  );
  expect(await complaints()).toEqual([
    expect.stringMatching(/^Audit: entry 1 .* was changed/),
    expect.stringMatching(/^Submissions: the totals of #1/),
  ]);
});

test('a submission that nobody takes up is named, with what to do', async () => {
  const store = await openStore({ dataDir }, () => Date.now() - 600_000);
  await givenSubmission(store);
  await store.close();
  expect(await complaints()).toEqual([
    expect.stringMatching(/nobody works on #1 .* Start Linkcap/),
  ]);
});

test('keys that others can read', async () => {
  openKeyRing(dataDir);
  chmodSync(join(dataDir, 'keys'), 0o755);
  expect(await complaints()).toEqual([
    expect.stringMatching(/other users of this machine can read .*keys/),
  ]);
});
