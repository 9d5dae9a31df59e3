import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret } from '../portals/secret';
import { fail, succeed, type Result } from '../result';
import type { KeyRing } from './key-ring';

/** Where a sealed text stands. In any other place it does not open. */
export type SealedPlace = {
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly hubId: number;
};

/**
 * - `malformed`: this is no sealed text;
 * - `unknown_key`: the ring does not have its key;
 * - `not_authentic`: changed, from another place, or sealed by another key of the same id.
 */
export type SealFailure = 'malformed' | 'unknown_key' | 'not_authentic';

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([\w-]+)\.([\w-]{16})\.([\w-]{22,})$/;

/** `v1.<key id>.<nonce>.<ciphertext and tag>`, both in base64url. */
export function seal(ring: KeyRing, secret: Secret, place: SealedPlace): string {
  const [{ id, key }] = ring;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additionalData(place));
  const sealed = Buffer.concat([
    cipher.update(secret.reveal(), 'utf8'),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return [VERSION, id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

export function openSealed(
  ring: KeyRing,
  text: string,
  place: SealedPlace,
): Result<Secret, SealFailure> {
  const [, keyId, nonce, body] = SEALED.exec(text) ?? [];
  if (keyId === undefined || nonce === undefined || body === undefined) return fail('malformed');
  const key = ring.find(({ id }) => id === keyId)?.key;
  if (key === undefined) return fail('unknown_key');
  const sealed = Buffer.from(body, 'base64url');
  // The last character of base64url can differ without changing a byte: one text, one meaning.
  if (sealed.toString('base64url') !== body) return fail('malformed');
  const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'base64url'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(additionalData(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    const opened = [decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()];
    return succeed(new Secret(Buffer.concat(opened).toString('utf8')));
  } catch {
    return fail('not_authentic');
  }
}

/** A list in JSON: no two places have the same. */
function additionalData({ table, column, row, hubId }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([table, column, row, hubId]), 'utf8');
}
