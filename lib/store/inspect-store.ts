import { ENDED_STATUSES } from '../submissions/submission';
import type { Database } from './database';
import { countsFromGroups, countsFromJson } from './values';

const PAGE = 200;

export type StoreFinding =
  /** The stored counts of a submission are not those of its rows. */
  | { readonly kind: 'wrong_counts'; readonly submissionId: string; readonly number: number }
  /** It has not ended, waits for nothing, and nobody holds its portal's lease. */
  | { readonly kind: 'nobody_works'; readonly submissionId: string; readonly number: number };

/** Compares each submission's stored counts and state with its rows. */
export async function findWrongCounts(database: Database): Promise<readonly StoreFinding[]> {
  const findings: StoreFinding[] = [];
  for (let after = ''; ;) {
    const submissions = await database.read((db) =>
      db
        .selectFrom('submissions')
        .select(['submission_id', 'number', 'counts'])
        .where('submission_id', '>', after)
        .orderBy('submission_id')
        .limit(PAGE)
        .execute(),
    );
    const last = submissions.at(-1);
    if (last === undefined) return findings;
    const groups = await database.read((db) =>
      db
        .selectFrom('submission_rows')
        .select((eb) => ['submission_id', 'status', eb.fn.countAll<number>().as('count')])
        .where('submission_id', '>', after)
        .where('submission_id', '<=', last.submission_id)
        .groupBy(['submission_id', 'status'])
        .execute(),
    );
    for (const { submission_id: submissionId, number, counts } of submissions) {
      const counted = countsFromGroups(
        groups.filter((group) => group.submission_id === submissionId),
      );
      if (JSON.stringify(counted) !== JSON.stringify(countsFromJson(counts))) {
        findings.push({ kind: 'wrong_counts', submissionId, number });
      }
    }
    after = last.submission_id;
  }
}

/** Submissions that should move and that no process has taken for so long. */
export async function findStuck(
  database: Database,
  idleMs: number,
): Promise<readonly StoreFinding[]> {
  const records = await database.read((db) =>
    db
      .selectFrom('submissions')
      .leftJoin('leases', 'leases.hub_id', 'submissions.hub_id')
      .select(['submission_id', 'number', 'leases.expires_at', 'created_at'])
      .select(database.nowSql().as('now'))
      .where('ended_at', 'is', null)
      .where('status', 'not in', ['waiting', ...ENDED_STATUSES])
      .execute(),
  );
  return records
    .filter(({ expires_at: expiresAt, now, created_at: createdAt }) => {
      return (expiresAt ?? 0) <= now && now - createdAt > idleMs;
    })
    .map(({ submission_id: submissionId, number }) => ({
      kind: 'nobody_works',
      submissionId,
      number,
    }));
}

/** The ids of the keys that the stored tokens are sealed with. */
export async function listKeyIds(database: Database): Promise<readonly string[]> {
  const records = await database.read((db) =>
    db.selectFrom('portal_tokens').select(['access_sealed', 'refresh_sealed']).execute(),
  );
  const sealed = records.flatMap((record) => [record.access_sealed, record.refresh_sealed ?? '']);
  const ids = sealed.map((text) => text.split('.')[1] ?? '').filter((id) => id !== '');
  return [...new Set(ids)];
}
