import type { z } from 'zod';
import type { OAuthApi, OAuthFailure, OAuthGrant } from '../portals/oauth';
import { Secret } from '../portals/secret';
import { fail, succeed, type Result } from '../result';
import type { Clock } from './clock';
import type { Fetch } from './exchange';
import { introspectionSchema, tokenAnswerSchema } from './oauth-schemas';
import { authorizePath, OAUTH_PATHS } from './oauth-paths';
import { parseBaseUrl } from './parse-base-url';
import { sendForm, unreadableAnswer, type FormFields } from './send-form';

export type OAuthApiOptions = {
  /** `HUBSPOT_API_BASE_URL`: tokens. https, or http of loopback; anything else throws. */
  readonly apiBaseUrl: string;
  /** `HUBSPOT_AUTH_BASE_URL`: the page of consent. */
  readonly authBaseUrl: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly deadlineMs: number;
  readonly clock: Clock;
  readonly fetch: Fetch;
};

export function createOAuthApi(options: OAuthApiOptions): OAuthApi {
  const apiBaseUrl = checkedBaseUrl(options.apiBaseUrl);
  const authBaseUrl = checkedBaseUrl(options.authBaseUrl);
  const { clientId, clientSecret, clock } = options;

  const send = (path: string, fields: FormFields) =>
    sendForm(options, `${apiBaseUrl}${path}`, {
      ...fields,
      client_id: clientId,
      client_secret: clientSecret,
    });

  const grant = async (fields: FormFields): Promise<Result<OAuthGrant, OAuthFailure>> => {
    const issuedAt = clock.epochMs();
    const answer = await send(OAUTH_PATHS.token, fields);
    const wire = answer.ok ? parse(tokenAnswerSchema, answer.value) : answer;
    if (!wire.ok) return wire;
    const { accessToken, refreshToken, expiresInMs, hubId, scopes } = wire.value;
    return succeed({
      accessToken: new Secret(accessToken),
      refreshToken: refreshToken === null ? null : new Secret(refreshToken),
      issuedAt,
      expiresAt: issuedAt + expiresInMs,
      hubId,
      scopes,
    });
  };

  return {
    authorizeUrl: (ask) => `${authBaseUrl}${authorizePath(clientId, ask)}`,
    exchangeCode: (code, redirectUri) =>
      grant({ grant_type: 'authorization_code', code, redirect_uri: redirectUri }),
    refresh: (refreshToken) => grant({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    introspect: async (token, kind) => {
      const answer = await send(OAUTH_PATHS.introspect, { token, token_type_hint: kind });
      return answer.ok ? parse(introspectionSchema, answer.value) : answer;
    },
    revoke: async (refreshToken) => {
      const fields = { token: refreshToken, token_type_hint: 'refresh_token' };
      const answer = await send(OAUTH_PATHS.revoke, fields);
      return answer.ok || answer.error.kind === 'needs_reauth' ? succeed(null) : answer;
    },
  };
}

function checkedBaseUrl(text: string): string {
  const baseUrl = parseBaseUrl(text);
  if (!baseUrl.ok) throw new Error(`Not an address for HubSpot: ${baseUrl.error}`);
  return baseUrl.value;
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): Result<z.output<Schema>, OAuthFailure> {
  const parsed = schema.safeParse(body);
  return parsed.success ? succeed(parsed.data) : fail(unreadableAnswer());
}
