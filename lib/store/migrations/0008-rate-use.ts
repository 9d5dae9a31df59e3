import type { Migration } from './migration';

/** How much of the calls of ten seconds a process uses, apart from what it has put aside. */
export const rateUse: Migration = {
  version: 8,
  name: 'rate-use',
  statements: () => [`alter table rate_shares add column occupied bigint not null default 0`],
};
