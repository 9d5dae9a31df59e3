import { z } from 'zod';

/*
 * HubSpot's token answers, read leniently. Shapes: the specification of `/oauth/2026-09`, and the
 * shorter answer of v1, which has four fields.
 */

/** An access token lives for half an hour, where the answer does not say. */
const EXPIRES_IN_SECONDS = 1_800;

const wireToken = z.string().regex(/^[\x21-\x7e]+$/, 'not a token');
const wireCount = z.coerce.number().int().positive();

/** A list, or one text with spaces; `null` where it is neither. */
const wireScopes = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/\s+/).filter(Boolean))])
  .nullable()
  .catch(null);

export const tokenAnswerSchema = z
  .object({
    access_token: wireToken,
    refresh_token: wireToken.nullish(),
    expires_in: wireCount.catch(EXPIRES_IN_SECONDS),
    hub_id: wireCount.nullable().catch(null),
    scopes: wireScopes,
    scope: wireScopes,
  })
  .transform((wire) => ({
    accessToken: wire.access_token,
    refreshToken: wire.refresh_token ?? null,
    expiresInMs: wire.expires_in * 1_000,
    hubId: wire.hub_id,
    scopes: wire.scopes ?? wire.scope,
  }));

export const introspectionSchema = z
  .object({
    active: z.boolean(),
    hub_id: wireCount.nullable().catch(null),
    hub_domain: z.string().nullable().catch(null),
    scopes: wireScopes,
    scope: wireScopes,
  })
  .transform((wire) =>
    wire.active
      ? {
          isActive: true as const,
          hubId: wire.hub_id,
          hubDomain: wire.hub_domain,
          scopes: wire.scopes ?? wire.scope ?? [],
        }
      : { isActive: false as const },
  );

/** `status` is HubSpot's word; `error` is that of the OAuth standard; older answers lack one. */
export const oauthErrorSchema = z.object({
  status: z.string().nullable().catch(null),
  error: z.string().nullable().catch(null),
  error_description: z.string().nullable().catch(null),
  message: z.string().nullable().catch(null),
});
