import { describe, expect, test } from 'vitest';
import { Secret } from '../portals/secret';
import { CLIENT_SECRET, jsonResponse, scriptOAuth } from './testing';

const CODE = 'a1b2c3d4-code';

describe('a refusal', () => {
  const refused = (status: number, body: unknown) => () => jsonResponse(body, { status });
  test.each([
    {
      name: 'of a refresh token',
      answer: refused(400, {
        error: 'invalid_grant',
        error_description: 'refresh token is invalid, expired or revoked',
        status: 'BAD_REFRESH_TOKEN',
        message: 'refresh token is invalid, expired or revoked',
      }),
      failure: { kind: 'needs_reauth', reason: 'BAD_REFRESH_TOKEN' },
    },
    {
      name: 'of the older shape',
      answer: refused(400, {
        status: 'BAD_REFRESH_TOKEN',
        message: 'missing or invalid refresh token',
      }),
      failure: { kind: 'needs_reauth', message: 'missing or invalid refresh token' },
    },
    {
      name: 'of the OAuth standard',
      answer: refused(400, { error: 'invalid_grant', error_description: 'Gone.' }),
      failure: { kind: 'needs_reauth', reason: 'invalid_grant', message: 'Gone.' },
    },
    {
      name: 'of a used code',
      answer: refused(400, { status: 'BAD_AUTH_CODE', message: 'expired' }),
      failure: { kind: 'needs_reauth' },
    },
    {
      name: 'of the account',
      answer: refused(403, { status: 'BAD_HUB', error: 'access_denied' }),
      failure: { kind: 'needs_reauth', reason: 'BAD_HUB' },
    },
    {
      name: 'of the app',
      answer: refused(400, { status: 'BAD_CLIENT_ID', message: 'No such client' }),
      failure: { kind: 'refused', reason: 'BAD_CLIENT_ID', message: 'No such client' },
    },
    {
      name: 'of the client secret',
      answer: refused(401, { error: 'invalid_client' }),
      failure: { kind: 'refused', reason: 'invalid_client' },
    },
    {
      name: 'without a reason',
      answer: refused(400, {}),
      failure: { kind: 'refused', reason: null },
    },
    {
      name: 'with a time',
      answer: () =>
        jsonResponse({ policyName: 'X' }, { status: 429, headers: { 'Retry-After': '7' } }),
      failure: { kind: 'transient', retryAfterMs: 7_000 },
    },
    {
      name: 'of a server that is down, whatever it says',
      answer: refused(503, { status: 'BAD_REFRESH_TOKEN' }),
      failure: { kind: 'transient', httpStatus: 503 },
    },
    { name: 'by silence', answer: 'never' as const, failure: { kind: 'transient' } },
    { name: 'by HTML', answer: () => new Response('<html>'), failure: { kind: 'transient' } },
    {
      name: 'by a token with a line break',
      answer: () => jsonResponse({ access_token: 'CJ\nx' }),
      failure: { kind: 'transient' },
    },
  ])('$name is told apart', async ({ answer, failure }) => {
    const { result, sent } = await scriptOAuth([answer], (api) =>
      api.refresh(new Secret('na1-refresh-1')),
    );
    expect(result).toMatchObject({ ok: false, error: failure });
    expect(sent).toHaveLength(1);
  });

  test.each([CODE, CLIENT_SECRET, encodeURIComponent(CLIENT_SECRET)])(
    'never holds what was sent, even where HubSpot repeats it: %s',
    async (secret) => {
      const body = {
        status: secret,
        error: secret,
        message: `No ${secret}`,
        correlationId: secret,
      };
      const { result } = await scriptOAuth([refused(400, body)], (api) =>
        api.exchangeCode(new Secret(CODE), 'http://127.0.0.1/'),
      );
      expect(result).toMatchObject({ ok: false, error: { message: 'No ***', reason: null } });
      expect(JSON.stringify(result)).not.toContain(secret);
    },
  );
});
