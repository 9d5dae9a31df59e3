import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NO_GRANTS, withCode, withRefreshToken } from './oauth-state';
import { openPortals, withStored } from './open-portals';
import { seedPortal } from './seed';
import { createStateFile, loadStates } from './state-file';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'simulator-state-'));
  file = path.join(folder, 'state.json');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const grant = { clientId: 'app', hubId: 5, scopes: ['oauth'] };
const grants = withCode(withRefreshToken(NO_GRANTS, { ...grant, token: 'r' }), {
  ...grant,
  code: 'c',
  redirectUri: 'http://127.0.0.1:9',
  expiresAt: 1,
});

test('saves at the same time follow one another, and none is lost', async () => {
  const portals = [seedPortal('plain'), seedPortal('sandbox')];
  const kept = createStateFile(file, { portals, grants: NO_GRANTS });
  const changed = portals.map((portal) => ({ ...portal, nextTypeId: 999 }));
  await Promise.all([...changed.map(kept.savePortal), kept.saveGrants(grants)]);
  expect(await loadStates(file)).toEqual({ portals: changed, grants });
  expect(await readdir(folder)).toEqual(['state.json']);
});

test('a save that fails is told, and the next one works', async () => {
  const later = path.join(folder, 'later');
  const kept = createStateFile(path.join(later, 'state.json'), { portals: [], grants: NO_GRANTS });
  await expect(kept.saveGrants(grants)).rejects.toThrow('ENOENT');
  await mkdir(later);
  await kept.saveGrants(grants);
  expect(await loadStates(path.join(later, 'state.json'))).toEqual({ portals: [], grants });
});

test('one portal alone will do as a state', async () => {
  await writeFile(file, JSON.stringify(seedPortal('demo')));
  expect(await loadStates(file)).toEqual({ portals: [seedPortal('demo')], grants: NO_GRANTS });
  expect(await loadStates(path.join(folder, 'none.json'))).toBeNull();
});

test('a stored state takes the place of the seed of the same portal alone', () => {
  const stored = { ...seedPortal('sandbox'), nextTypeId: 999 };
  const portals = [
    { token: 'a', state: seedPortal('plain') },
    { token: 'b', state: seedPortal('sandbox') },
  ];
  const opened = withStored(portals, { portals: [stored], grants: NO_GRANTS });
  expect(opened).toEqual([portals[0], { token: 'b', state: stored }]);
  expect(withStored(portals, null)).toEqual(portals);
});

const SEEDED = { kind: 'seed', hubId: null, token: 't', scopes: 'all' } as const;

test.each([
  { wanted: { ...SEEDED, seed: 'plain' }, hubId: 44127799 },
  // Not 44127790 and 44127788: those are the demo portals inside of Linkcap.
  { wanted: { ...SEEDED, seed: 'sandbox' }, hubId: 44127781 },
  { wanted: { ...SEEDED, seed: 'demo', hubId: 7 }, hubId: 7 },
  { wanted: { ...SEEDED, seed: 'demo' }, hubId: 44127780 },
] as const)(
  'a process of the seed $wanted.seed has the hub id $hubId',
  async ({ wanted, hubId }) => {
    const [portal] = await openPortals(wanted);
    expect(portal?.state.account.portalId).toBe(hubId);
  },
);

test('a file of portals that cannot be read is named with the reason', async () => {
  await writeFile(file, '{"portals":[{"seed":"full"}]}');
  await expect(openPortals({ kind: 'file', file })).rejects.toThrow(
    /state\.json does not hold portals for the simulator: .*Invalid option/,
  );
});
