import { introspectionSchema, oauthErrorSchema, tokenAnswerSchema } from './oauth-schemas';
import { describeDocumented, type Documented } from './testing-answers';
import { tokenInfoSchema } from './token-info-api';

const SCOPES = ['oauth', 'tickets'];

const grant = {
  accessToken: 'CJ-access',
  refreshToken: 'na1-refresh',
  expiresInMs: 1_700_000,
  hubId: 123,
  scopes: SCOPES,
};
const token: Documented = {
  name: 'the answer for a token',
  read: (answer) => tokenAnswerSchema.parse(answer),
  answer: {
    token_use: 'access_token',
    access_token: 'CJ-access',
    refresh_token: 'na1-refresh',
    token_type: 'bearer',
    expires_in: 1700,
    hub_id: 123,
    user_id: 7,
    scopes: SCOPES,
    id_token: 'none',
  },
  value: grant,
  gone: {
    token_use: grant,
    access_token: 'refused',
    refresh_token: { ...grant, refreshToken: null },
    token_type: grant,
    expires_in: { ...grant, expiresInMs: 1_800_000 },
    hub_id: { ...grant, hubId: null },
    user_id: grant,
    scopes: { ...grant, scopes: null },
    id_token: grant,
  },
};
/** v1 has four fields; the OAuth standard has one text of scopes. */
const shortToken: Documented = {
  name: 'the short answer for a token, with a text of scopes',
  read: (answer) => tokenAnswerSchema.parse(answer),
  answer: { access_token: 'CJ-access', expires_in: '1700', scope: 'oauth  tickets' },
  value: { ...grant, refreshToken: null, hubId: null },
  gone: { scope: { ...grant, refreshToken: null, hubId: null, scopes: null } },
};

const active = { isActive: true, hubId: 123, hubDomain: 'muster.test', scopes: SCOPES };
const introspection: Documented = {
  name: 'an introspection',
  read: (answer) => introspectionSchema.parse(answer),
  answer: {
    active: true,
    token_use: 'access_token',
    token: 'CJ-access',
    token_type: 'bearer',
    client_id: 'client-1',
    app_id: 9,
    hub_id: 123,
    user_id: 7,
    user: 'ada@muster.test',
    hub_domain: 'muster.test',
    scopes: SCOPES,
    expires_in: 1700,
    is_private_distribution: true,
    signed_access_token: { expiresAt: 1, scopes: 'x', hubId: 123 },
  },
  value: active,
  gone: {
    active: 'refused',
    hub_id: { ...active, hubId: null },
    hub_domain: { ...active, hubDomain: null },
    scopes: { ...active, scopes: [] },
    signed_access_token: active,
    user: active,
  },
};
const inactive: Documented = {
  name: 'the introspection of a token that has ended',
  read: (answer) => introspectionSchema.parse(answer),
  answer: { active: false },
  value: { isActive: false },
  gone: { active: 'refused' },
};

const refusal = {
  status: 'BAD_REFRESH_TOKEN',
  error: 'invalid_grant',
  error_description: 'refresh token is invalid, expired or revoked',
  message: 'refresh token is invalid, expired or revoked',
};
const error: Documented = {
  name: 'a refusal of a token',
  read: (answer) => oauthErrorSchema.parse(answer),
  answer: refusal,
  value: refusal,
  gone: {
    status: { ...refusal, status: null },
    error: { ...refusal, error: null },
    error_description: { ...refusal, error_description: null },
    message: { ...refusal, message: null },
  },
};

const tokenInfo: Documented = {
  name: 'what is told of a service key',
  read: (answer) => tokenInfoSchema.parse(answer),
  answer: { userId: 7, hubId: 123, appId: 9, scopes: SCOPES },
  value: { hubId: 123, scopes: SCOPES },
  gone: {
    userId: { hubId: 123, scopes: SCOPES },
    hubId: { hubId: null, scopes: SCOPES },
    scopes: 'not_available',
  },
};

describeDocumented([token, shortToken, introspection, inactive, error, tokenInfo]);
