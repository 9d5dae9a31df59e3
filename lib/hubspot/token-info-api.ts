import { z } from 'zod';
import type { FailureKind, Lane, TokenInfo } from '../portals/hubspot-portal';
import type { HubSpotConnection } from './connection';
import { HubSpotError } from './errors';
import { parseAnswer, requestHubSpot } from './request';

/** Of private apps and service keys. In no specification, so that it may be gone. */
const PATH = '/oauth/v2/private-apps/get/access-token-info';

const NO_ANSWER_KINDS: readonly FailureKind[] = ['refused', 'missing_scope', 'unreadable'];

export const tokenInfoSchema = z
  .object({
    hubId: z.coerce.number().int().positive().nullable().catch(null),
    scopes: z.array(z.string()).nullable().catch(null),
  })
  .transform(({ hubId, scopes }) =>
    scopes === null ? ('not_available' as const) : { hubId, scopes },
  );

/** The token goes into the body and, for accounts in the EU, into the header, too. */
export async function readTokenInfo(
  connection: HubSpotConnection,
  lane: Lane,
): Promise<TokenInfo | 'not_available'> {
  const token = await connection.tokens.current();
  if (!token.ok) throw new HubSpotError(token.error);
  const body = { tokenKey: token.value.reveal() };
  try {
    const answer = await requestHubSpot(connection, { method: 'POST', path: PATH, lane, body });
    return parseAnswer(tokenInfoSchema, answer);
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    if (NO_ANSWER_KINDS.includes(error.failure.kind)) return 'not_available';
    throw error;
  }
}
