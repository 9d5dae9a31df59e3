import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChainBreaks, type ChainBreak } from '../../store/audit-chain';
import type { Database } from '../../store/database';
import { findStuck, findWrongCounts, listKeyIds } from '../../store/inspect-store';
import { openKeyRing, parseKeyRing } from '../../store/key-ring';
import { readVersions } from '../../store/migrate';
import type { Environment } from '../env';
import { fine, wrong, type Diagnosis } from './diagnosis';

/** A submission that was accepted this moment is no trouble yet. */
const IDLE_MS = 120_000;

/** Reads only. */
export async function* examineDatabase(
  database: Database,
  environment: Environment,
): AsyncGenerator<Diagnosis> {
  const versions = await readVersions(database);
  if (versions.database === 0) {
    yield fine('Database: reachable, and empty; the first start makes its tables.');
    return;
  }
  if (versions.database !== versions.code) {
    yield versions.database < versions.code
      ? wrong(
          `Database: its tables have version ${versions.database}, this Linkcap ${versions.code}. Start Linkcap once: it brings them up to date.`,
        )
      : wrong(
          `Database: its tables have version ${versions.database}, this Linkcap knows ${versions.code}. It was written by a newer Linkcap: start that one.`,
        );
    return;
  }
  yield fine(`Database: reachable, version ${versions.database}.`);
  yield* examineKeys(database, environment);
  yield* examineAudit(database);
  yield* examineSubmissions(database);
}

async function* examineKeys(
  database: Database,
  { LINKCAP_KEYS, DATA_DIR }: Environment,
): AsyncGenerator<Diagnosis> {
  const used = await listKeyIds(database);
  if (used.length === 0) {
    yield fine('Keys: no stored token needs one.');
    return;
  }
  if (LINKCAP_KEYS === undefined && !existsSync(join(DATA_DIR, 'keys', 'ring'))) {
    yield wrong(
      `Keys: stored tokens are sealed, but ${DATA_DIR}/keys/ring is gone. Put it back from a backup, or connect the portals again.`,
    );
    return;
  }
  const ring = LINKCAP_KEYS === undefined ? openKeyRing(DATA_DIR) : parseKeyRing(LINKCAP_KEYS);
  const where = LINKCAP_KEYS === undefined ? `${DATA_DIR}/keys/ring` : 'LINKCAP_KEYS';
  if (!ring.ok) {
    yield wrong(`Keys: the key ring in ${where} cannot be used (${ring.error}).`);
    return;
  }
  const missing = used.filter((id) => !ring.value.some((key) => key.id === id));
  yield missing.length === 0
    ? fine('Keys: every stored token can be opened.')
    : wrong(
        `Keys: stored tokens are sealed with ${missing.join(', ')}, which ${where} does not have. Put the key back, or connect those portals again.`,
      );
}

const BREAKS: Readonly<Record<ChainBreak['what'], string>> = {
  missing: 'is missing',
  changed: 'was changed',
  end_missing: 'and what came after it are missing',
};

async function* examineAudit(database: Database): AsyncGenerator<Diagnosis> {
  const breaks = await findChainBreaks(database);
  if (breaks.length === 0) yield fine('Audit: every entry is there, as it was written.');
  for (const { chain, number, what } of breaks) {
    const whose = chain === 0 ? 'of what belongs to no portal' : `of portal ${chain}`;
    yield wrong(
      `Audit: entry ${number} ${whose} ${BREAKS[what]}. Somebody or something wrote to the database past Linkcap: compare with a backup.`,
    );
  }
}

async function* examineSubmissions(database: Database): AsyncGenerator<Diagnosis> {
  const counts = await findWrongCounts(database);
  if (counts.length === 0) yield fine('Submissions: the rows of each add up to its totals.');
  for (const { number, submissionId } of counts) {
    yield wrong(
      `Submissions: the totals of #${number} (${submissionId}) are not those of its rows. Something wrote to the database past Linkcap: compare with a backup.`,
    );
  }
  const stuck = await findStuck(database, IDLE_MS);
  if (stuck.length === 0) yield fine('Submissions: none lies about.');
  for (const { number, submissionId } of stuck) {
    yield wrong(
      `Submissions: nobody works on #${number} (${submissionId}). Start Linkcap, or a worker (npm run worker); it goes on by itself.`,
    );
  }
}
