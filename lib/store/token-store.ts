import type { PortalTokens, TokenStore } from '../portals/ports';
import type { Secret } from '../portals/secret';
import { appendAudit } from './audit-store';
import { scopesToJson } from './connection-store';
import type { Database } from './database';
import type { KeyRing } from './key-ring';
import { writePortal } from './portal-store';
import { openSealed, seal } from './seal';
import { tokenPlace } from './token-place';
import { createTokenVault } from './token-vault';

type TokenColumn = 'access_sealed' | 'refresh_sealed';

export function createTokenStore(database: Database, ring: KeyRing): TokenStore {
  return {
    listTokens: async () => {
      const records = await database.read((db) =>
        db
          .selectFrom('portal_tokens')
          .select(['hub_id', 'kind', 'version'])
          .orderBy('hub_id')
          .execute(),
      );
      return records.map(({ hub_id, kind, version }) => ({ hubId: hub_id, kind, version }));
    },
    openTokens: (hubId) => openTokens(database, ring, hubId),
    connect: (connection) => connect(database, ring, connection),
    disconnect: (hubId, actor) => disconnect(database, hubId, actor),
    vaultOf: (hubId) => createTokenVault({ database, ring, hubId }),
  };
}

async function openTokens(
  database: Database,
  ring: KeyRing,
  hubId: number,
): Promise<PortalTokens | null> {
  const record = await database.read((db) =>
    db.selectFrom('portal_tokens').selectAll().where('hub_id', '=', hubId).executeTakeFirst(),
  );
  if (record === undefined) return null;
  const access = openSealed(ring, record.access_sealed, tokenPlace(hubId, 'access_sealed'));
  if (!access.ok) return null;
  if (record.kind === 'token') return { kind: 'token', accessToken: access.value };
  if (record.refresh_sealed === null || record.expires_at === null) return null;
  const refresh = openSealed(ring, record.refresh_sealed, tokenPlace(hubId, 'refresh_sealed'));
  if (!refresh.ok) return null;
  return {
    kind: 'oauth',
    accessToken: access.value,
    refreshToken: refresh.value,
    issuedAt: record.issued_at,
    expiresAt: record.expires_at,
  };
}

async function connect(
  database: Database,
  ring: KeyRing,
  { portal, scopes, tokens, actor }: Parameters<TokenStore['connect']>[0],
): Promise<void> {
  const { hubId } = portal;
  const sealed = (secret: Secret, column: TokenColumn): string =>
    seal(ring, secret, tokenPlace(hubId, column));
  const now = database.nowMs();
  const isOAuth = tokens.kind === 'oauth';
  const brought = {
    kind: tokens.kind,
    access_sealed: sealed(tokens.accessToken, 'access_sealed'),
    refresh_sealed: isOAuth ? sealed(tokens.refreshToken, 'refresh_sealed') : null,
    issued_at: isOAuth ? tokens.issuedAt : now,
    expires_at: isOAuth ? tokens.expiresAt : null,
    lock_holder: null,
    lock_until: 0,
  };
  await database.withTransaction(async (transaction) => {
    await writePortal(transaction, portal, now);
    await transaction
      .updateTable('portals')
      .set({ scopes: scopesToJson(scopes) })
      .where('hub_id', '=', hubId)
      .execute();
    await transaction
      .insertInto('portal_tokens')
      // The time as the first version: disconnected and connected again is another token, too.
      .values({ hub_id: hubId, ...brought, version: now })
      .onConflict((conflict) =>
        conflict
          .column('hub_id')
          .doUpdateSet((eb) => ({ ...brought, version: eb('portal_tokens.version', '+', 1) })),
      )
      .execute();
    const details = { kind: tokens.kind, apiVersion: portal.apiVersion };
    await appendAudit(transaction, now, [
      { actor, action: 'portal.connected', subject: String(hubId), hubId, details },
    ]);
  });
}

async function disconnect(database: Database, hubId: number, actor: string): Promise<void> {
  await database.withTransaction(async (transaction) => {
    await transaction.deleteFrom('portal_tokens').where('hub_id', '=', hubId).execute();
    await transaction
      .updateTable('portals')
      .set({ state: 'disconnected', scopes: null })
      .where('hub_id', '=', hubId)
      .execute();
    await appendAudit(transaction, database.nowMs(), [
      { actor, action: 'portal.disconnected', subject: String(hubId), hubId, details: {} },
    ]);
  });
}
