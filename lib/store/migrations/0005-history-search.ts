import type { Migration } from './migration';

/**
 * `submission_terms`: by what a submission is found. `search_words`: every word among the terms, so
 * that one which is only begun can be looked up. `terms_version` 0 waits for its terms.
 */
export const historySearch: Migration = {
  version: 5,
  name: 'history-search',
  statements: ({ key, keyed }) => [
    `alter table submissions add column pair_count bigint not null default 0`,
    `alter table submissions add column terms_version bigint not null default 0`,
    `update submissions set pair_count = (
      select count(distinct from_object_type_id || '>' || to_object_type_id)
      from submission_rows where submission_rows.submission_id = submissions.submission_id
    )`,
    `create index submissions_without_terms on submissions (submission_id)
      where terms_version = 0`,
    `create index submissions_by_time on submissions (hub_id, created_at, number)`,
    `create index submissions_by_status on submissions (hub_id, status, number)`,
    `create table submission_terms (
      hub_id bigint not null,
      term ${key} not null,
      number bigint not null,
      primary key (hub_id, term, number)
    )${keyed}`,
    `create table search_words (
      hub_id bigint not null,
      word ${key} not null,
      primary key (hub_id, word)
    )${keyed}`,
  ],
};
