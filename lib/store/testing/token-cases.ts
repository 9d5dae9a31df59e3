import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import type { PortalTokens } from '../../portals/ports';
import { Secret } from '../../portals/secret';
import type { OAuthTokens } from '../../portals/token-step';
import type { KeyRing } from '../key-ring';
import { buildPortal, HUB_ID, OTHER_HUB_ID } from './builders';
import { START_MS, type StoreBench } from './store-bench';

const keyOf = (id: string, byte: number) => ({ id, key: createSecretKey(Buffer.alloc(32, byte)) });
const RING: KeyRing = [keyOf('k1', 1)];
const ACTOR = 'person-1';

function oauthTokens(name: string): OAuthTokens & { readonly kind: 'oauth' } {
  return {
    kind: 'oauth',
    accessToken: new Secret(`access-${name}`),
    refreshToken: new Secret(`refresh-${name}`),
    issuedAt: START_MS,
    expiresAt: START_MS + 1_800_000,
  };
}

function revealed(tokens: PortalTokens | OAuthTokens | null): readonly string[] | null {
  if (tokens === null) return null;
  const refresh = 'refreshToken' in tokens ? [tokens.refreshToken.reveal()] : [];
  return [tokens.accessToken.reveal(), ...refresh];
}

const portal = buildPortal({ connection: 'oauth', accountType: 'production' });
const connection = { portal, scopes: ['oauth'], actor: ACTOR };

export function tokenCases(bench: StoreBench): void {
  const open = async (ring: KeyRing = RING) => {
    const store = await bench.openStore();
    return { store, tokens: store.tokensSealedBy(ring) };
  };

  test('a token opens in another process, and stands nowhere in the database', async () => {
    const { tokens } = await open();
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });

    const { tokens: others, store } = await open();
    expect(revealed(await others.openTokens(HUB_ID))).toEqual(['access-a', 'refresh-a']);
    expect(revealed(await others.vaultOf(HUB_ID).load())).toEqual(['access-a', 'refresh-a']);
    const database = await bench.openDatabase();
    const [stored, audit] = await Promise.all([
      database.read((db) => db.selectFrom('portal_tokens').selectAll().execute()),
      store.audit.listBySubject(String(HUB_ID)),
    ]);
    expect(JSON.stringify([stored, audit])).not.toMatch(/access-a|refresh-a/);
    expect(audit).toMatchObject([{ actor: ACTOR, action: 'portal.connected' }]);
  });

  test('a token whose key is not there does not open; the others do', async () => {
    const { tokens } = await open();
    const { tokens: later } = await open([keyOf('k2', 2)]);
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });
    const other = { ...portal, hubId: OTHER_HUB_ID };
    const pat = { kind: 'token', accessToken: new Secret('pat-b') } as const;
    await later.connect({ ...connection, portal: other, tokens: pat });

    expect(await later.openTokens(HUB_ID)).toBeNull();
    expect(await later.vaultOf(HUB_ID).load()).toBeNull();
    expect(revealed(await later.openTokens(OTHER_HUB_ID))).toEqual(['pat-b']);
    expect(await later.listTokens()).toMatchObject([{ hubId: HUB_ID }, { hubId: OTHER_HUB_ID }]);
  });

  test("a sealed token that is moved to another portal's row does not open", async () => {
    const { tokens } = await open();
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });
    const other = { ...portal, hubId: OTHER_HUB_ID };
    await tokens.connect({ ...connection, portal: other, tokens: oauthTokens('b') });
    const database = await bench.openDatabase();
    await database.withTransaction(async (transaction) => {
      const { access_sealed } = await transaction
        .selectFrom('portal_tokens')
        .select('access_sealed')
        .where('hub_id', '=', HUB_ID)
        .executeTakeFirstOrThrow();
      const moved = transaction.updateTable('portal_tokens').set({ access_sealed });
      await moved.where('hub_id', '=', OTHER_HUB_ID).execute();
    });

    expect(await tokens.openTokens(OTHER_HUB_ID)).toBeNull();
    expect(revealed(await tokens.openTokens(HUB_ID))).toEqual(['access-a', 'refresh-a']);
  });

  test('a renewed pair replaces the old one, but never what a person brought since', async () => {
    const { tokens } = await open();
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });
    const vault = tokens.vaultOf(HUB_ID);
    await vault.load();
    await vault.save(oauthTokens('b'));
    expect(revealed(await tokens.openTokens(HUB_ID))).toEqual(['access-b', 'refresh-b']);

    await tokens.connect({ ...connection, tokens: oauthTokens('c') });
    await vault.save(oauthTokens('late'));
    await vault.saveNeedsReauth();
    expect(revealed(await tokens.openTokens(HUB_ID))).toEqual(['access-c', 'refresh-c']);
  });

  test('a refused refresh token marks its portal', async () => {
    const { store, tokens } = await open();
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });
    const vault = tokens.vaultOf(HUB_ID);
    await vault.load();
    await vault.saveNeedsReauth();
    const marked = await store.connections.findConnection(HUB_ID);
    expect(marked).toMatchObject({ state: 'needs_reauth', scopes: ['oauth'] });
  });

  test('disconnecting deletes the token and keeps the portal', async () => {
    const { store, tokens } = await open();
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });
    await tokens.disconnect(HUB_ID, ACTOR);

    expect(await tokens.openTokens(HUB_ID)).toBeNull();
    expect(await tokens.listTokens()).toEqual([]);
    await store.connections.saveState(HUB_ID, 'needs_reauth', ACTOR);
    const left = await store.connections.findConnection(HUB_ID);
    expect(left).toMatchObject({ portal, state: 'disconnected', scopes: null });
    await tokens.vaultOf(HUB_ID).save(oauthTokens('late'));
    expect(await tokens.openTokens(HUB_ID)).toBeNull();
  });

  test('of several processes one refreshes at a time', async () => {
    const processes = await Promise.all([open(), open(), open()]);
    await processes[0].tokens.connect({ ...connection, tokens: oauthTokens('a') });
    const under = { way: 0, most: 0 };
    await Promise.all(
      processes.map(({ tokens }) =>
        tokens.vaultOf(HUB_ID).withRefreshLock(async () => {
          under.way += 1;
          under.most = Math.max(under.most, under.way);
          await tokens.listTokens();
          under.way -= 1;
        }),
      ),
    );
    expect(under).toEqual({ way: 0, most: 1 });
  });

  test('a process that died while it refreshed holds nobody up for ever', async () => {
    const { tokens } = await open();
    await tokens.connect({ ...connection, tokens: oauthTokens('a') });
    void tokens.vaultOf(HUB_ID).withRefreshLock(() => new Promise(() => undefined));
    await expect.poll(async () => (await lockOf(bench)) > START_MS).toBe(true);

    bench.now = START_MS + 150_000;
    expect(await tokens.vaultOf(HUB_ID).withRefreshLock(() => Promise.resolve('done'))).toBe(
      'done',
    );
    bench.now = START_MS;
  });
}

async function lockOf(bench: StoreBench): Promise<number> {
  const database = await bench.openDatabase();
  const record = await database.read((db) =>
    db.selectFrom('portal_tokens').select('lock_until').executeTakeFirst(),
  );
  return record?.lock_until ?? 0;
}
