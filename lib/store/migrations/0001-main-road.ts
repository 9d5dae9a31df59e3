import type { ColumnTypes, Migration } from './migration';

/**
 * Times are epoch milliseconds. A limit of 0 is Many, NULL is unknown. `bigint` is INTEGER to
 * SQLite.
 */
export const mainRoad: Migration = {
  version: 1,
  name: 'main-road',
  statements: (types) => [
    ...portalTables(types),
    ...submissionTables(types),
    ...peopleTables(types),
    ...auditTables(types),
  ],
};

function portalTables({ key }: ColumnTypes): readonly string[] {
  return [
    `create table portals (
      hub_id bigint primary key,
      name text not null,
      account_type text not null,
      connection text not null,
      api_version text not null,
      time_zone text,
      ui_domain text,
      last_submission_number bigint not null,
      created_at bigint not null
    )`,
    `create table catalogues (
      hub_id bigint not null references portals (hub_id) on delete cascade,
      api_version text not null,
      fetched_at bigint not null,
      json text not null,
      primary key (hub_id, api_version)
    )`,
    `create table simulator_state (
      hub_id bigint primary key,
      updated_at bigint not null,
      json text not null
    )`,
    `create table plans (
      plan_id ${key} primary key,
      hub_id bigint not null references portals (hub_id) on delete cascade,
      person_id ${key} not null,
      created_at bigint not null,
      expires_at bigint not null,
      rows text not null
    )`,
    `create index plans_by_expiry on plans (expires_at)`,
  ];
}

function submissionTables({ key }: ColumnTypes): readonly string[] {
  return [
    `create table submissions (
      submission_id ${key} primary key,
      hub_id bigint not null references portals (hub_id),
      number bigint not null,
      api_version text not null,
      plan_id ${key} not null,
      idempotency_key ${key} not null,
      body_hash ${key} not null,
      person_id ${key} not null,
      created_by text not null,
      note text not null,
      status text not null,
      waiting_for text,
      waiting_until bigint,
      created_at bigint not null,
      started_at bigint,
      ended_at bigint,
      counts text not null,
      unique (hub_id, idempotency_key)
    )`,
    `create unique index submissions_by_number on submissions (hub_id, number desc)`,
    `create index submissions_unfinished on submissions (hub_id, number) where ended_at is null`,
    `create table batches (
      submission_id ${key} not null references submissions (submission_id),
      batch_number bigint not null,
      parent_batch_number bigint,
      wave bigint not null,
      operation text not null,
      from_object_type_id text not null,
      to_object_type_id text not null,
      status text,
      http_status bigint,
      requested_at bigint,
      started_at bigint,
      completed_at bigint,
      links text,
      num_errors bigint,
      sent_at bigint,
      answered_at bigint,
      primary key (submission_id, batch_number),
      foreign key (submission_id, parent_batch_number)
        references batches (submission_id, batch_number)
    )`,
    `create table submission_rows (
      submission_id ${key} not null references submissions (submission_id),
      row_number bigint not null,
      from_object_type_id text not null,
      to_object_type_id text not null,
      category text not null,
      type_id bigint not null,
      from_name text not null,
      to_name text not null,
      label text,
      limit_before bigint,
      limit_wanted bigint not null,
      limit_enforced bigint,
      covered_by bigint,
      batch_number bigint,
      status text not null,
      evidence text,
      message text,
      correlation_id text,
      cycles bigint not null,
      primary key (submission_id, row_number),
      foreign key (submission_id, batch_number)
        references batches (submission_id, batch_number),
      check (status <> 'applied' or evidence is not null)
    )`,
    `create index submission_rows_by_status on submission_rows (submission_id, status)`,
    `create table attempts (
      attempt_id ${key} primary key,
      submission_id ${key} not null,
      batch_number bigint not null,
      status text not null,
      sent_at bigint not null,
      answered_at bigint,
      rows text not null,
      request text not null,
      answer text,
      foreign key (submission_id, batch_number)
        references batches (submission_id, batch_number)
    )`,
    `create index attempts_by_submission on attempts (submission_id, attempt_id)`,
  ];
}

function peopleTables({ key }: ColumnTypes): readonly string[] {
  return [
    `create table people (
      person_id ${key} primary key,
      name text not null,
      role text not null,
      created_at bigint not null
    )`,
    `create unique index people_one_owner on people (role) where role = 'owner'`,
    `create table sessions (
      token_hash ${key} primary key,
      person_id ${key} not null references people (person_id) on delete cascade,
      created_at bigint not null,
      last_seen_at bigint not null,
      expires_at bigint not null
    )`,
    `create index sessions_by_expiry on sessions (expires_at)`,
    `create table sign_in_links (
      token_hash ${key} primary key,
      created_at bigint not null,
      expires_at bigint not null,
      used_at bigint
    )`,
  ];
}

function auditTables({ key }: ColumnTypes): readonly string[] {
  return [
    `create table audit (
      audit_id ${key} primary key,
      at bigint not null,
      actor text not null,
      action text not null,
      subject ${key} not null,
      hub_id bigint,
      details text not null
    )`,
    `create index audit_by_subject on audit (subject, audit_id)`,
  ];
}
