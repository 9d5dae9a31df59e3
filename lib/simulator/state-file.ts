import { randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { NO_GRANTS, type OAuthState } from './oauth-state';
import { parsePortalState } from './parse-portal-state';
import type { PortalState } from './portal-state';

/** All that outlives the process. */
export type StoredStates = {
  readonly portals: readonly PortalState[];
  readonly grants: OAuthState;
};

const grantFields = { clientId: z.string(), hubId: z.int(), scopes: z.array(z.string()) };
const storedSchema = z.object({
  portals: z.array(z.unknown()),
  grants: z.object({
    codes: z.array(
      z.object({
        ...grantFields,
        code: z.string(),
        redirectUri: z.string(),
        expiresAt: z.number(),
      }),
    ),
    refreshTokens: z.array(z.object({ ...grantFields, token: z.string() })),
    accessTokens: z.array(z.object({ ...grantFields, token: z.string(), expiresAt: z.number() })),
  }),
});

/** `null` where there is no file yet; throws where it is not one of the simulator. */
export async function loadStates(file: string): Promise<StoredStates | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissingFile(error)) return null;
    throw error;
  }
  const json: unknown = JSON.parse(text);
  const stored = storedSchema.safeParse(json);
  // One portal alone, as `GET /__simulator/state` answers it, will do.
  if (!stored.success) return { portals: [parsePortalState(json)], grants: NO_GRANTS };
  return { portals: stored.data.portals.map(parsePortalState), grants: stored.data.grants };
}

export type StateFile = {
  readonly savePortal: (state: PortalState) => Promise<void>;
  readonly saveGrants: (grants: OAuthState) => Promise<void>;
};

/** Keeps one file; saves follow one another. */
export function createStateFile(file: string, initial: StoredStates): StateFile {
  let states = initial;
  let lastSave: Promise<void> = Promise.resolve();
  const save = (change: (before: StoredStates) => StoredStates): Promise<void> => {
    const run = async (): Promise<void> => {
      const next = change(states);
      await writeWhole(file, JSON.stringify(next));
      states = next;
    };
    const saved = lastSave.then(run);
    lastSave = saved.catch(() => undefined);
    return saved;
  };
  return {
    savePortal: (state) =>
      save((before) => ({
        ...before,
        portals: before.portals.map((portal) =>
          portal.account.portalId === state.account.portalId ? state : portal,
        ),
      })),
    saveGrants: (grants) => save((before) => ({ ...before, grants })),
  };
}

/** Whole or not at all: the new file takes the old one's place in one step, safely on disk. */
async function writeWhole(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
