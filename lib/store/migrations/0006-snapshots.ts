import type { Migration } from './migration';

/**
 * `snapshots`: every list of all limits that differed from the one before. `drift`: what somebody
 * else changed from one to the next, with the names of the day. A limit of 0 is Many.
 */
export const snapshots: Migration = {
  version: 6,
  name: 'snapshots',
  statements: ({ key }) => [
    `alter table portals add column drift_checked_at bigint not null default 0`,
    `create index submissions_by_end on submissions (hub_id, ended_at)`,
    `create table snapshots (
      hub_id bigint not null references portals (hub_id) on delete cascade,
      snapshot_id ${key} not null,
      taken_at bigint not null,
      confirmed_at bigint not null,
      read_at bigint not null,
      hash text not null,
      json text not null,
      primary key (hub_id, snapshot_id)
    )`,
    `create table drift (
      hub_id bigint not null references portals (hub_id) on delete cascade,
      drift_id ${key} not null,
      from_object_type_id text,
      to_object_type_id text,
      from_name text,
      to_name text,
      category text not null,
      type_id bigint not null,
      label text,
      limit_before bigint not null,
      limit_after bigint not null,
      limit_baseline bigint not null,
      changed_after bigint not null,
      changed_before bigint not null,
      state text not null,
      decided_at bigint,
      decided_by text,
      primary key (hub_id, drift_id)
    )`,
    `create index drift_open on drift (hub_id, drift_id) where state = 'open'`,
  ],
};
