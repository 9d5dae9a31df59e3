import type { Migration } from './migration';

/** Tokens are sealed texts, hashes or nothing: never the token itself. */
export const connections: Migration = {
  version: 2,
  name: 'connections',
  statements: ({ key }) => [
    `alter table portals add column given_name text`,
    `alter table portals add column colour text not null default 'none'`,
    `alter table portals add column look_only bigint not null default 0`,
    `alter table portals add column state text not null default 'connected'`,
    `alter table portals add column scopes text`,
    `alter table portals add column calls_per_10s bigint not null default 100`,
    `alter table portals add column last_call_at bigint`,
    `create table portal_tokens (
      hub_id bigint primary key references portals (hub_id) on delete cascade,
      kind text not null,
      access_sealed text not null,
      refresh_sealed text,
      issued_at bigint not null,
      expires_at bigint,
      version bigint not null,
      lock_holder ${key},
      lock_until bigint not null
    )`,
    `create table oauth_states (
      state_hash ${key} primary key,
      session_hash ${key} not null,
      hub_id bigint,
      created_at bigint not null,
      used_at bigint
    )`,
    `create index oauth_states_by_age on oauth_states (created_at)`,
  ],
};
