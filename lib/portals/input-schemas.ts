import { z } from 'zod';
import { API_VERSIONS } from './portal';
import { CALLS_PER_10_S, PORTAL_COLOURS } from './portal-connection';
import type { PortalChange } from './ports';

/** Characters. */
export const PORTAL_NAME_MAX = 80;

const hubId = z.number().int().positive();

export const portalSchema = z.strictObject({ hubId });

/** `hubId`: the portal that is to be reconnected. */
export const startOAuthSchema = z.strictObject({ hubId: hubId.nullable() });

export const connectTokenSchema = z.strictObject({
  token: z.string().regex(/^[\x21-\x7e]{4,2000}$/),
  hubId: hubId.nullable(),
  apiVersion: z.enum(API_VERSIONS).nullable(),
});

const portalChangeSchema: z.ZodType<PortalChange, PortalChange> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('name'),
    name: z
      .string()
      .max(PORTAL_NAME_MAX)
      .refine((text) => text.trim() !== ''),
  }),
  z.strictObject({ kind: z.literal('colour'), colour: z.enum(PORTAL_COLOURS) }),
  z.strictObject({ kind: z.literal('look_only'), isLookOnly: z.boolean() }),
  z.strictObject({ kind: z.literal('api_version'), apiVersion: z.enum(API_VERSIONS) }),
  z.strictObject({
    kind: z.literal('calls_per_10s'),
    callsPer10s: z.number().int().min(1).max(CALLS_PER_10_S.max),
  }),
]);

export const changePortalSchema = z.strictObject({
  hubId,
  changes: z.array(portalChangeSchema).max(5),
});
