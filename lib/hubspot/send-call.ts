import type { HubSpotFailure } from '../portals/hubspot-portal';
import type { Secret } from '../portals/secret';
import type { Result } from '../result';
import type { HubSpotAnswer, HubSpotCall, HubSpotConnection } from './connection';
import { answerError, correlationIdOf, HubSpotError, wireError } from './errors';
import { exchange, type RawAnswer } from './exchange';
import { parseJson } from './parse-json';
import { readRateCeiling } from './rate-ceiling';
import { HeldError } from './rate-limiter';
import { redactToken } from './redact-token';
import { retryDelayMs } from './retry-delay';

/**
 * Sends a call, and throws a `HubSpotError` for everything but a readable 2xx. A 401 took no
 * effect, whatever the method: where the token can be renewed, the call is sent once more.
 */
export async function sendCall(
  connection: HubSpotConnection,
  call: HubSpotCall,
): Promise<HubSpotAnswer> {
  const first = await sendOnce(connection, call);
  if (first.kind === 'answer') return first.answer;
  const renewed = tokenOf(await connection.tokens.renew(first.token));
  if (renewed.reveal() === first.token.reveal()) throw first.error;
  const second = await sendOnce(connection, call);
  if (second.kind === 'answer') return second.answer;
  throw second.error;
}

type Sent =
  | { readonly kind: 'answer'; readonly answer: HubSpotAnswer }
  | { readonly kind: 'token_refused'; readonly token: Secret; readonly error: HubSpotError };

async function sendOnce(connection: HubSpotConnection, call: HubSpotCall): Promise<Sent> {
  try {
    return await connection.limiter.run(call.lane, async () => {
      const secret = tokenOf(await connection.tokens.current());
      const token = readToken(secret);
      const url = `${connection.baseUrl}${call.path}`;
      if (call.method === 'POST') await call.beforeSend?.();
      const raw = await exchange(connection, url, toInit(call, token));
      const judged = judge(connection, raw, token);
      if (!(judged instanceof HubSpotError)) return { kind: 'answer', answer: judged };
      if (judged.failure.kind !== 'unauthorized') throw judged;
      return { kind: 'token_refused', token: secret, error: judged };
    });
  } catch (error) {
    if (!(error instanceof HeldError)) throw error;
    throw wireError('rate_limited', 'Not sent: HubSpot asked for a longer pause.', {
      retryAfterMs: error.waitMs,
    });
  }
}

function tokenOf(token: Result<Secret, HubSpotFailure>): Secret {
  if (token.ok) return token.value;
  throw new HubSpotError(token.error);
}

function readToken(secret: Secret): string {
  const token = secret.reveal();
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw wireError(
    'unauthorized',
    'Not sent: the access token is empty or holds a character that no token has.',
  );
}

function toInit(call: HubSpotCall, token: string): RequestInit {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
  if (call.method === 'GET') return { method: 'GET', headers, cache: 'no-store' };
  return {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(call.body),
    cache: 'no-store',
  };
}

/** What an answer is; the limiter learns from it. */
function judge(
  connection: HubSpotConnection,
  raw: RawAnswer,
  token: string,
): HubSpotAnswer | HubSpotError {
  const { limiter, clock } = connection;
  const { httpStatus, headers } = raw;
  const ceiling = readRateCeiling(headers);
  if (ceiling !== null) limiter.learnCeiling(ceiling);

  const json = parseJson(raw.text === null ? null : redactToken(raw.text, token));
  if (httpStatus >= 200 && httpStatus < 300) {
    const correlationId = correlationIdOf(headers);
    if (json.kind === 'json') return { httpStatus, body: json.value, correlationId };
    return wireError('unreadable', `HubSpot answered ${httpStatus}, but not with JSON.`, {
      httpStatus,
      correlationId,
    });
  }

  const body = json.kind === 'json' ? json.value : undefined;
  const error = answerError({ httpStatus, headers, body, nowMs: clock.epochMs() });
  const { kind, retryAfterMs, policyName } = error.failure;
  if (kind === 'rate_limited') {
    if (policyName !== 'DAILY') limiter.slowDown();
    if (retryAfterMs !== null) {
      limiter.hold(clock.epochMs() + retryDelayMs(1, retryAfterMs, connection.random()));
    }
  }
  return error;
}
