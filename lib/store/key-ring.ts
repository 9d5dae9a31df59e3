import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, succeed, type Result } from '../result';

export type SealingKey = { readonly id: string; readonly key: KeyObject };

/** The first key seals; all of them open. */
export type KeyRing = readonly [SealingKey, ...SealingKey[]];

export type KeyRingProblem = 'malformed' | 'repeated_id' | 'readable_by_others';

const KEY_BYTES = 32;
const ENTRY = /^([\w-]+):([A-Za-z0-9+/]{43}=)$/;

/** `kid:base64,…`, as in `LINKCAP_KEYS`. */
export function parseKeyRing(text: string): Result<KeyRing, KeyRingProblem> {
  const keys: SealingKey[] = [];
  for (const entry of text.trim().split(',')) {
    const [, id, base64] = ENTRY.exec(entry.trim()) ?? [];
    if (id === undefined || base64 === undefined) return fail('malformed');
    if (keys.some((key) => key.id === id)) return fail('repeated_id');
    keys.push({ id, key: createSecretKey(Buffer.from(base64, 'base64')) });
  }
  const [first, ...others] = keys;
  return first === undefined ? fail('malformed') : succeed([first, ...others]);
}

/**
 * The ring of this machine, in `keys/` of the data folder, which only its owner can read; made
 * where there is none. Several machines share one by `LINKCAP_KEYS`.
 */
export function openKeyRing(dataDir: string): Result<KeyRing, KeyRingProblem> {
  const folder = join(dataDir, 'keys');
  const file = join(folder, 'ring');
  if (!existsSync(file)) createKeyFile(folder, file);
  if (isReadableByOthers(file)) return fail('readable_by_others');
  return parseKeyRing(readFileSync(file, 'utf8'));
}

/** Whole or not at all, and only by the first of several processes. */
function createKeyFile(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const draft = join(folder, `ring.${randomBytes(8).toString('hex')}`);
  const entry = `k1:${randomBytes(KEY_BYTES).toString('base64')}\n`;
  writeFileSync(draft, entry, { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft);
  }
}

/** Windows has no such modes. */
function isReadableByOthers(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0;
}
