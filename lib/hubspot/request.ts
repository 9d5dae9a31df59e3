import type { z } from 'zod';
import type { FailureKind, HubSpotFailure, Lane } from '../portals/hubspot-portal';
import { sleep } from './clock';
import type { HubSpotAnswer, HubSpotCall, HubSpotConnection } from './connection';
import { HubSpotError, wireError } from './errors';
import { READ_WAIT_MS_MAX, retryDelayMs } from './retry-delay';
import { sendCall } from './send-call';

const READ_ATTEMPTS_MAX = 3;

const NOT_NOW_KINDS: readonly FailureKind[] = ['rate_limited', 'locked', 'migrating', 'not_sent'];

/**
 * Makes one call; throws a `HubSpotError` for everything but a readable 2xx. Reads are repeated
 * where that may help. A write is not: it may have taken effect, whatever the answer but a 401.
 */
export async function requestHubSpot(
  connection: HubSpotConnection,
  call: HubSpotCall,
): Promise<HubSpotAnswer> {
  const attemptsMax = call.method === 'GET' ? READ_ATTEMPTS_MAX : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendCall(connection, call);
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      if (attempt >= attemptsMax || !isWorthRepeating(error.failure)) throw error;
      // The limiter holds every call after a rate limit: no second wait here.
      if (error.failure.kind === 'rate_limited') continue;
      const delayMs = retryDelayMs(attempt, error.failure.retryAfterMs, connection.random());
      await sleep(connection.clock, delayMs);
    }
  }
}

/** Reads, and parses the answer. */
export async function readHubSpot<Schema extends z.ZodType>(
  connection: HubSpotConnection,
  read: { readonly path: string; readonly lane: Lane; readonly schema: Schema },
): Promise<z.output<Schema>> {
  const answer = await requestHubSpot(connection, { ...read, method: 'GET' });
  return parseAnswer(read.schema, answer);
}

export function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: HubSpotAnswer,
): z.output<Schema> {
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  throw wireError(
    'unreadable',
    `HubSpot's answer cannot be read: ${place || 'the body'}: ${issue?.message ?? 'unknown'}.`,
    { httpStatus: answer.httpStatus, correlationId: answer.correlationId },
  );
}

function isWorthRepeating({ kind, retryAfterMs }: HubSpotFailure): boolean {
  if (retryAfterMs !== null && retryAfterMs > READ_WAIT_MS_MAX) return false;
  if (kind === 'network' || kind === 'timeout' || kind === 'server_error') return true;
  return NOT_NOW_KINDS.includes(kind) && retryAfterMs !== null;
}
