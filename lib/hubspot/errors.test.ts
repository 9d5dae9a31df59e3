import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerError, HubSpotError, wireError } from './errors';

const nowMs = Date.parse('2026-11-24T08:00:00Z');

function failureOf(httpStatus: number, body: unknown, headers = new Headers()) {
  return answerError({ httpStatus, headers, body, nowMs }).failure;
}

test('all that HubSpot says of a refusal is kept', () => {
  const body = {
    status: 'error',
    message: 'The limit must be at most 50.',
    correlationId: 'c0ffee',
    category: 'VALIDATION_ERROR',
    subCategory: 'crm.associations.LIMIT',
    context: { typeId: ['3'], max: '50' },
  };
  expect(failureOf(400, body)).toEqual({
    kind: 'refused',
    message: 'The limit must be at most 50.',
    httpStatus: 400,
    category: 'VALIDATION_ERROR',
    subCategory: 'crm.associations.LIMIT',
    correlationId: 'c0ffee',
    context: { typeId: ['3'], max: ['50'] },
    retryAfterMs: null,
    policyName: null,
  });
});

test('a missing scope names the scopes, any of which would do', () => {
  const failure = failureOf(403, {
    message: "This app hasn't been granted all required scopes to make this call.",
    category: 'MISSING_SCOPES',
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: ['crm.objects.deals.read', 'tickets'] },
      },
    ],
  });
  expect(failure.kind).toBe('missing_scope');
  expect(failure.context).toEqual({
    requiredGranularScopes: ['crm.objects.deals.read', 'tickets'],
  });
});

test('an object that does not exist has no category, and that is no fault', () => {
  const body = { status: 'error', message: 'Unable to infer object type from: butterflies' };
  expect(failureOf(400, body)).toMatchObject({ kind: 'refused', category: null, context: {} });
});

test.each([
  ['a text', 'crm.A', 'crm.A'],
  ['an object', { name: 'A' }, '{"name":"A"}'],
  ['an empty object', {}, null],
  ['missing', undefined, null],
])('the subcategory may be %s', (_, subCategory, kept) => {
  expect(failureOf(400, { subCategory }).subCategory).toBe(kept);
});

test('the correlation id is taken from the header where the body has none', () => {
  const headers = new Headers({ 'X-HubSpot-Correlation-Id': 'from-header' });
  expect(failureOf(502, undefined, headers).correlationId).toBe('from-header');
  expect(failureOf(400, { correlationId: 'own' }, headers).correlationId).toBe('own');
});

test.each([
  'token pat-na1-aaaa-bbbb is bad',
  'Header Authorization: Bearer abc.def_ghi was refused',
])('no message repeats a token: %s', (message) => {
  const texts = [failureOf(400, { message }).message, wireError('network', message).message];
  for (const text of texts) expect(text).not.toMatch(/aaaa|bbbb|abc|def_ghi/);
  expect(JSON.stringify(failureOf(400, { context: { a: [message] } }))).not.toMatch(/aaaa|abc/);
});

test('no error body makes it throw or lose its form', () => {
  const keys = fc.constantFrom('message', 'category', 'context', 'errors', '__proto__', 'x');
  const bodies = fc.anything({ key: keys, maxDepth: 4, withNullPrototype: true });
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 599 }), bodies, (httpStatus, body) => {
      const error = answerError({ httpStatus, headers: new Headers(), body, nowMs });
      expect(error).toBeInstanceOf(HubSpotError);
      expect(error.message).not.toBe('');
      for (const texts of Object.values(error.failure.context)) {
        expect(texts.every((text) => typeof text === 'string')).toBe(true);
      }
    }),
  );
});
