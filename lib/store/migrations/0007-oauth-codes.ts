import type { Migration } from './migration';

/** Codes of OAuth that were handed in: only their hashes, and only as long as one could be tried. */
export const oauthCodes: Migration = {
  version: 7,
  name: 'oauth-codes',
  statements: ({ key }) => [
    `create table oauth_codes (code_hash ${key} primary key, used_at bigint not null)`,
  ],
};
