import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Secret } from '../portals/secret';
import { parseKeyRing, type KeyRing } from './key-ring';
import { openSealed, seal, type SealedPlace } from './seal';

const KEYS = {
  old: Buffer.alloc(32, 1).toString('base64'),
  new: Buffer.alloc(32, 2).toString('base64'),
};
const PLACE: SealedPlace = {
  table: 'portal_tokens',
  column: 'access_token',
  row: '01J',
  hubId: 123,
};
const TOKEN = 'pat-na1-hush ä €';

function ringOf(text: string): KeyRing {
  const ring = parseKeyRing(text);
  if (!ring.ok) throw new Error(ring.error);
  return ring.value;
}

const ring = ringOf(`new:${KEYS.new},old:${KEYS.old}`);
const sealedToken = () => seal(ring, new Secret(TOKEN), PLACE);

function textOf(result: ReturnType<typeof openSealed>): string {
  return result.ok ? result.value.reveal() : result.error;
}

test.each([TOKEN, '', 'x'.repeat(10_000)])('what is sealed opens again: %.20s', (text) => {
  const sealed = seal(ring, new Secret(text), PLACE);
  expect(textOf(openSealed(ring, sealed, PLACE))).toBe(text);
});

test('the first key seals, and its id is told', () => {
  expect(sealedToken()).toMatch(/^v1\.new\.[\w-]{16}\.[\w-]+$/);
});

test('after a rotation the old key still opens', () => {
  const sealed = seal(ringOf(`old:${KEYS.old}`), new Secret(TOKEN), PLACE);
  expect(textOf(openSealed(ring, sealed, PLACE))).toBe(TOKEN);
});

test('the same token is sealed differently each time, and never readable', () => {
  const sealed = new Set(Array.from({ length: 100 }, sealedToken));
  expect(sealed.size).toBe(100);
  for (const text of sealed) expect(Buffer.from(text, 'base64url').includes('hush')).toBe(false);
});

describe('it does not open', () => {
  test.each([
    { name: 'in another table', place: { ...PLACE, table: 'people' } },
    { name: 'in another column', place: { ...PLACE, column: 'refresh_token' } },
    { name: 'in another row', place: { ...PLACE, row: '01K' } },
    { name: 'for another portal', place: { ...PLACE, hubId: 124 } },
    {
      name: 'where the names only look the same together',
      place: { ...PLACE, table: 'portal_tokens","access_token', column: '01J' },
    },
  ])('$name', ({ place }) => {
    expect(textOf(openSealed(ring, sealedToken(), place))).toBe('not_authentic');
  });

  test('with another key of the same id', () => {
    const other = ringOf(`new:${KEYS.old}`);
    expect(textOf(openSealed(other, sealedToken(), PLACE))).toBe('not_authentic');
  });

  test('with a key that is not in the ring', () => {
    const other = ringOf(`older:${KEYS.new}`);
    expect(textOf(openSealed(other, sealedToken(), PLACE))).toBe('unknown_key');
  });

  test('under the id of another key of the ring', () => {
    const swapped = sealedToken().replace('v1.new.', 'v1.old.');
    expect(textOf(openSealed(ring, swapped, PLACE))).toBe('not_authentic');
  });

  test('with any character changed', () => {
    const sealed = sealedToken();
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = sealed[index] === 'A' ? 'B' : 'A';
      const text = sealed.slice(0, index) + changed + sealed.slice(index + 1);
      expect(openSealed(ring, text, PLACE).ok).toBe(false);
    }
  });

  test('cut off at any place', () => {
    const sealed = sealedToken();
    for (let length = 0; length < sealed.length; length += 1) {
      expect(openSealed(ring, sealed.slice(0, length), PLACE).ok).toBe(false);
    }
  });

  test.each(['', TOKEN, 'v1', 'v1...', 'v2.new.AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA', '{}'])(
    'where it is no sealed text: %j',
    (text) => {
      expect(textOf(openSealed(ring, text, PLACE))).toBe('malformed');
    },
  );

  test('where it is noise in the right shape', () => {
    const noise = `v1.new.${randomBytes(12).toString('base64url')}.${randomBytes(40).toString('base64url')}`;
    expect(textOf(openSealed(ring, noise, PLACE))).toBe('not_authentic');
  });
});

test('neither a ring nor an opened secret shows in a log', () => {
  const shown = inspect({ ring, opened: openSealed(ring, sealedToken(), PLACE) }, { depth: 9 });
  expect(shown).not.toContain('hush');
  expect(shown).not.toContain(KEYS.new);
});
