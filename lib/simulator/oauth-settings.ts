import { z } from 'zod';

export const oauthSettingsSchema = z.strictObject({
  /** Seconds. */
  accessTokenLifetimeS: z.int().min(0).default(1_800),
  /** Seconds. */
  codeLifetimeS: z.int().min(0).default(60),
  /** What a refresh answers: the same refresh token, as HubSpot does, a new one, or none. */
  refreshTokens: z.enum(['keep', 'rotate', 'omit']).default('keep'),
  /** `allow` and `deny` redirect at once, without a page. */
  consent: z.enum(['ask', 'allow', 'deny']).default('ask'),
  /** The portal that `allow` connects; the first where none is named. */
  consentHubId: z.int().nullable().default(null),
  /** Granted instead of what was asked for. */
  grantedScopes: z.array(z.string()).nullable().default(null),
  /** A bearer token that was never given: both answers were seen at HubSpot. */
  unknownToken: z.enum(['not_found', 'expired_in_1970']).default('not_found'),
});

export type OAuthSettings = z.output<typeof oauthSettingsSchema>;

export const DEFAULT_OAUTH_SETTINGS: OAuthSettings = oauthSettingsSchema.parse({});
