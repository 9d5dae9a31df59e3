import type { NamedObject } from '../submissions/live-ports';
import type { Database } from './database';

/** The objects of a submission's rows. Two names of one object cannot be: a plan reads names once. */
export async function listObjects(
  database: Database,
  submissionId: string,
): Promise<readonly NamedObject[]> {
  const records = await database.read((db) =>
    db
      .selectFrom('submission_rows')
      .select(['from_object_type_id as id', 'from_name as name'])
      .where('submission_id', '=', submissionId)
      .union(
        db
          .selectFrom('submission_rows')
          .select(['to_object_type_id as id', 'to_name as name'])
          .where('submission_id', '=', submissionId),
      )
      .execute(),
  );
  return records.map(({ id, name }) => ({ objectTypeId: id, name }));
}
