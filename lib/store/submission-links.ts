import type { DraftOrigin } from '../submissions/origin';
import type { SubmissionLink, SubmissionLinks } from '../submissions/live-ports';
import type { Database, StoreTransaction } from './database';

/** More children than these are not shown. */
const LINKS_MAX = 200;

/** Submissions that one came of, and those that came of it; oldest first. */
export async function listLinks(
  database: Database,
  submissionId: string,
): Promise<SubmissionLinks> {
  const parents = await database.read((db) =>
    db
      .selectFrom('submission_links as link')
      .innerJoin('submissions as parent', 'parent.submission_id', 'link.parent_id')
      .innerJoin('submissions as child', 'child.submission_id', 'link.child_id')
      .select(['parent.submission_id', 'parent.number', 'child.origin'])
      .where('link.child_id', '=', submissionId)
      .orderBy('link.parent_id')
      .limit(LINKS_MAX)
      .execute(),
  );
  const children = await database.read((db) =>
    db
      .selectFrom('submission_links as link')
      .innerJoin('submissions as child', 'child.submission_id', 'link.child_id')
      .select(['child.submission_id', 'child.number', 'child.origin'])
      .where('link.parent_id', '=', submissionId)
      .orderBy('link.child_id')
      .limit(LINKS_MAX)
      .execute(),
  );
  return { parents: parents.map(toLink), children: children.map(toLink) };
}

function toLink(record: {
  readonly submission_id: string;
  readonly number: number;
  readonly origin: SubmissionLink['origin'];
}): SubmissionLink {
  return {
    submissionId: record.submission_id,
    number: record.number,
    origin: record.origin,
  };
}

/** Ties a new submission to those of its own portal that it goes back to; others are not told of. */
export async function insertLinks(
  transaction: StoreTransaction,
  childId: string,
  { hubId, origin }: { readonly hubId: number; readonly origin: DraftOrigin | null },
): Promise<void> {
  if (origin === null || origin.submissionIds.length === 0) return;
  const parents = await transaction
    .selectFrom('submissions')
    .select('submission_id')
    .where('submission_id', 'in', origin.submissionIds)
    .where('hub_id', '=', hubId)
    .execute();
  if (parents.length === 0) return;
  await transaction
    .insertInto('submission_links')
    .values(parents.map(({ submission_id }) => ({ child_id: childId, parent_id: submission_id })))
    .execute();
}
