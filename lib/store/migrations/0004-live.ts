import type { Migration } from './migration';

/**
 * What people may follow and steer: revisions (of the step that touched a row or a batch last), what
 * a person asked of a submission, where it came from, and what they decided about its rows.
 */
export const live: Migration = {
  version: 4,
  name: 'live',
  statements: ({ key }) => [
    `alter table submissions add column revision bigint not null default 0`,
    `alter table submissions add column reads_made bigint not null default 0`,
    `alter table submissions add column control text`,
    `alter table submissions add column control_by text`,
    `alter table submissions add column origin text`,
    `alter table submission_rows add column revision bigint not null default 0`,
    `alter table submission_rows add column kept_by text`,
    `alter table submission_rows add column kept_at bigint`,
    `alter table batches add column revision bigint not null default 0`,
    `alter table plans add column origin text`,
    `create index submission_rows_by_revision
      on submission_rows (submission_id, revision, row_number)`,
    `create index batches_by_revision on batches (submission_id, revision, batch_number)`,
    `create table submission_links (
      child_id ${key} not null references submissions (submission_id),
      parent_id ${key} not null references submissions (submission_id),
      primary key (child_id, parent_id)
    )`,
    `create index submission_links_by_parent on submission_links (parent_id, child_id)`,
  ],
};
