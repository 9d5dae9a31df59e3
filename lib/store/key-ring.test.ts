import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Secret } from '../portals/secret';
import { openKeyRing, parseKeyRing } from './key-ring';
import { openSealed, seal } from './seal';

const KEY = Buffer.alloc(32, 1).toString('base64');
const PLACE = { table: 't', column: 'c', row: 'r', hubId: 1 };

describe('a ring as text', () => {
  test('keeps the order of its keys', () => {
    const ring = parseKeyRing(`k2:${KEY}, k1:${KEY}\n`);
    expect(ring.ok && ring.value.map(({ id }) => id)).toEqual(['k2', 'k1']);
  });

  test.each([
    { text: '', problem: 'malformed' },
    { text: KEY, problem: 'malformed' },
    { text: `:${KEY}`, problem: 'malformed' },
    { text: `k.1:${KEY}`, problem: 'malformed' },
    { text: `k1:${KEY.slice(4)}`, problem: 'malformed' },
    { text: `k1:${KEY},`, problem: 'malformed' },
    { text: `k1:${Buffer.alloc(33).toString('base64')}`, problem: 'malformed' },
    { text: `k1:${KEY},k1:${KEY}`, problem: 'repeated_id' },
  ])('$text is refused as $problem', ({ text, problem }) => {
    expect(parseKeyRing(text)).toEqual({ ok: false, error: problem });
  });
});

describe('the ring of a data folder', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'linkcap-keys-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  const opened = () => {
    const ring = openKeyRing(dataDir);
    if (!ring.ok) throw new Error(ring.error);
    return ring.value;
  };

  test('is made once, and opens later what it sealed', () => {
    const sealed = seal(opened(), new Secret('hush'), PLACE);
    const later = openSealed(opened(), sealed, PLACE);
    expect(later.ok && later.value.reveal()).toBe('hush');
    expect(readdirSync(join(dataDir, 'keys'))).toEqual(['ring']);
  });

  test('is another one in another folder', () => {
    const sealed = seal(opened(), new Secret('hush'), PLACE);
    rmSync(join(dataDir, 'keys'), { recursive: true });
    expect(openSealed(opened(), sealed, PLACE)).toEqual({ ok: false, error: 'not_authentic' });
  });

  test.runIf(process.platform !== 'win32')('can be read by its owner only', () => {
    opened();
    expect(statSync(join(dataDir, 'keys', 'ring')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o700);
  });

  test.runIf(process.platform !== 'win32').each([0o640, 0o604, 0o666])(
    'is not used where others can reach it: %o',
    (mode) => {
      opened();
      chmodSync(join(dataDir, 'keys', 'ring'), mode);
      expect(openKeyRing(dataDir)).toEqual({ ok: false, error: 'readable_by_others' });
    },
  );

  test('is not replaced where it cannot be read', async () => {
    await mkdir(join(dataDir, 'keys'));
    const file = join(dataDir, 'keys', 'ring');
    await writeFile(file, 'torn', { mode: 0o600 });
    expect(openKeyRing(dataDir)).toEqual({ ok: false, error: 'malformed' });
    expect(existsSync(file)).toBe(true);
  });
});
