import { setTimeout as sleepMs } from 'node:timers/promises';
import type { TokenVault } from '../portals/access-token';
import type { OAuthTokens } from '../portals/token-step';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { newId } from './new-id';
import { openSealed, seal } from './seal';
import { tokenPlace } from './token-place';

/** Longer than a refresh can take: its deadline is two minutes at most. */
const LOCK_MS = 150_000;
const LOCK_POLL_MS = 50;

type VaultOptions = {
  readonly database: Database;
  readonly ring: KeyRing;
  readonly hubId: number;
};

/** The OAuth tokens of one portal, shared by all processes. */
export function createTokenVault(options: VaultOptions): TokenVault {
  const { database, ring, hubId } = options;
  /** Of the tokens that were loaded last: what a person has brought since is never overwritten. */
  let version: number | null = null;

  const load = async (): Promise<OAuthTokens | null> => {
    const record = await database.read((db) =>
      db.selectFrom('portal_tokens').selectAll().where('hub_id', '=', hubId).executeTakeFirst(),
    );
    version = record?.version ?? null;
    if (record?.kind !== 'oauth' || record.refresh_sealed === null) return null;
    const access = openSealed(ring, record.access_sealed, tokenPlace(hubId, 'access_sealed'));
    const refresh = openSealed(ring, record.refresh_sealed, tokenPlace(hubId, 'refresh_sealed'));
    if (!access.ok || !refresh.ok || record.expires_at === null) return null;
    return {
      accessToken: access.value,
      refreshToken: refresh.value,
      issuedAt: record.issued_at,
      expiresAt: record.expires_at,
    };
  };

  return {
    load,
    save: async ({ accessToken, refreshToken, issuedAt, expiresAt }) => {
      const renewed = {
        access_sealed: seal(ring, accessToken, tokenPlace(hubId, 'access_sealed')),
        refresh_sealed: seal(ring, refreshToken, tokenPlace(hubId, 'refresh_sealed')),
        issued_at: issuedAt,
        expires_at: expiresAt,
      };
      const { numUpdatedRows } = await database.withTransaction((transaction) =>
        transaction
          .updateTable('portal_tokens')
          .set(renewed)
          .where('hub_id', '=', hubId)
          .where('version', '=', version)
          .executeTakeFirstOrThrow(),
      );
      return numUpdatedRows > 0n ? 'saved' : 'superseded';
    },
    saveNeedsReauth: async () => {
      await database.withTransaction(async (transaction) => {
        const current = await transaction
          .selectFrom('portal_tokens')
          .select('version')
          .where('hub_id', '=', hubId)
          .executeTakeFirst();
        if (current?.version !== version) return;
        await transaction
          .updateTable('portals')
          .set({ state: 'needs_reauth' })
          .where('hub_id', '=', hubId)
          .execute();
      });
    },
    withRefreshLock: async (work) => {
      const holder = newId(Date.now());
      while (!(await takeLock(options, holder))) await sleepMs(LOCK_POLL_MS);
      try {
        return await work();
      } finally {
        await releaseLock(options, holder);
      }
    },
  };
}

/** Also where the portal has no token any more: then there is nothing to protect. */
async function takeLock({ database, hubId }: VaultOptions, holder: string): Promise<boolean> {
  const now = database.nowMs();
  return database.withTransaction(async (transaction) => {
    const taken = await transaction
      .updateTable('portal_tokens')
      .set({ lock_holder: holder, lock_until: now + LOCK_MS })
      .where('hub_id', '=', hubId)
      .where('lock_until', '<=', now)
      .executeTakeFirstOrThrow();
    if (taken.numUpdatedRows > 0n) return true;
    const held = await transaction
      .selectFrom('portal_tokens')
      .select('hub_id')
      .where('hub_id', '=', hubId)
      .executeTakeFirst();
    return held === undefined;
  });
}

async function releaseLock({ database, hubId }: VaultOptions, holder: string): Promise<void> {
  await database.withTransaction((transaction) =>
    transaction
      .updateTable('portal_tokens')
      .set({ lock_holder: null, lock_until: 0 })
      .where('hub_id', '=', hubId)
      .where('lock_holder', '=', holder)
      .execute(),
  );
}
