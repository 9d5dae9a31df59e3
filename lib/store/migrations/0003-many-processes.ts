import type { Migration } from './migration';

/**
 * What several processes share: who works on a portal, the calls that each may make, and a chain
 * of hashes over the audit. An `expires_at` of 0 is a lease that nobody holds.
 */
export const manyProcesses: Migration = {
  version: 3,
  name: 'many-processes',
  statements: ({ key }) => [
    `create table leases (
      hub_id bigint primary key,
      epoch bigint not null,
      holder ${key} not null,
      expires_at bigint not null
    )`,
    `alter table attempts add column epoch bigint`,
    `create table rate_limits (
      limiter_key ${key} primary key,
      learned bigint,
      slow_permille bigint not null,
      slow_since bigint not null,
      held_until bigint not null
    )`,
    `create table rate_shares (
      limiter_key ${key} not null references rate_limits (limiter_key) on delete cascade,
      holder ${key} not null,
      slots bigint not null,
      unmet bigint not null,
      free_at bigint not null,
      primary key (limiter_key, holder)
    )`,
    `alter table audit add column chain bigint`,
    `alter table audit add column chain_number bigint`,
    `alter table audit add column hash text`,
    `create unique index audit_by_chain on audit (chain, chain_number)`,
    `create table audit_heads (
      chain bigint primary key,
      last_number bigint not null,
      hash text not null
    )`,
  ],
};
