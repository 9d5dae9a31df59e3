import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { admit, type Caller } from './admit';

const OWN_SITE: Caller = {
  origin: 'http://127.0.0.1:3000',
  fetchSite: 'same-origin',
  sessionToken: 'good',
};
const ANNA = { personId: 'p1', name: 'Anna' };

function admitFrom(caller: Partial<Caller>, rawInput: unknown = { limit: 5 }) {
  return admit(
    {
      allowedOrigins: ['http://127.0.0.1:3000', 'http://localhost:3000'],
      findActor: (token) => Promise.resolve(token === 'good' ? ANNA : null),
    },
    { ...OWN_SITE, ...caller },
    { schema: z.strictObject({ limit: z.number() }), rawInput },
  );
}

test('a signed-in person of this site gets in, with parsed input', async () => {
  expect(await admitFrom({})).toEqual({ ok: true, value: { actor: ANNA, input: { limit: 5 } } });
});

describe('is refused', () => {
  test.each([
    { name: 'another site', caller: { fetchSite: 'cross-site' }, code: 'forbidden_origin' },
    {
      name: 'a site beside this one',
      caller: { fetchSite: 'same-site' },
      code: 'forbidden_origin',
    },
    { name: 'no Sec-Fetch-Site', caller: { fetchSite: null }, code: 'forbidden_origin' },
    { name: 'no Origin', caller: { origin: null }, code: 'forbidden_origin' },
    { name: 'the Origin "null"', caller: { origin: 'null' }, code: 'forbidden_origin' },
    { name: 'another port', caller: { origin: 'http://127.0.0.1:3001' }, code: 'forbidden_origin' },
    { name: 'nobody', caller: { sessionToken: undefined }, code: 'not_signed_in' },
    { name: 'an unknown token', caller: { sessionToken: 'bad' }, code: 'not_signed_in' },
  ])('$name', async ({ caller, code }) => {
    expect(await admitFrom(caller)).toMatchObject({ ok: false, error: { code } });
  });

  test.each([
    { name: 'a wrong type', rawInput: { limit: '5' } },
    { name: 'an unknown field', rawInput: { limit: 5, hubId: 1 } },
    { name: 'nothing', rawInput: undefined },
  ])('$name', async ({ rawInput }) => {
    expect(await admitFrom({}, rawInput ?? null)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
  });
});

test('a stranger learns nothing of the schema', async () => {
  expect(await admitFrom({ sessionToken: 'bad' }, { wrong: true })).toMatchObject({
    error: { code: 'not_signed_in' },
  });
});
