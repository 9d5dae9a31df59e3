import type { z } from 'zod';
import type { HubSpotFailure, Lane } from '../portals/hubspot-portal';
import type { ApiVersion } from '../portals/portal';
import { sleep, type Clock } from './clock';
import { answerError, correlationIdOf, HubSpotError, wireError } from './errors';
import { exchange, type Fetch, type RawAnswer } from './exchange';
import { readRateCeiling } from './rate-ceiling';
import { HeldError, type RateLimiter } from './rate-limiter';
import { redactToken } from './redact-token';
import { READ_WAIT_MS_MAX, retryDelayMs } from './retry-delay';
import type { Secret } from '../portals/secret';

export type HubSpotConnection = {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly apiVersion: ApiVersion;
  readonly token: () => Secret | Promise<Secret>;
  readonly fetch: Fetch;
  readonly limiter: RateLimiter;
  /** For one attempt, from connecting to the last byte; waiting for the limiter does not count. */
  readonly deadlineMs: number;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
};

type HubSpotCall = {
  readonly path: string;
  readonly lane: Lane;
} & ({ readonly method: 'GET' } | { readonly method: 'POST'; readonly body: unknown });

/** A 2xx. `body` is the parsed JSON, or `undefined` where there was none. */
export type HubSpotAnswer = {
  readonly httpStatus: number;
  readonly body: unknown;
  readonly correlationId: string | null;
};

const READ_ATTEMPTS_MAX = 3;

/**
 * Makes one call; throws a `HubSpotError` for everything but a readable 2xx. Reads are repeated
 * where that may help. A write is sent once: it may have taken effect, whatever the answer.
 */
export async function requestHubSpot(
  connection: HubSpotConnection,
  call: HubSpotCall,
): Promise<HubSpotAnswer> {
  const attemptsMax = call.method === 'GET' ? READ_ATTEMPTS_MAX : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendOnce(connection, call);
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
  const isNotNow = kind === 'rate_limited' || kind === 'locked' || kind === 'migrating';
  return isNotNow && retryAfterMs !== null;
}

async function sendOnce(connection: HubSpotConnection, call: HubSpotCall): Promise<HubSpotAnswer> {
  try {
    return await connection.limiter.run(call.lane, async () => {
      const token = readToken(await connection.token());
      const raw = await exchange(
        connection,
        `${connection.baseUrl}${call.path}`,
        toInit(call, token),
      );
      return judge(connection, raw, token);
    });
  } catch (error) {
    if (!(error instanceof HeldError)) throw error;
    throw wireError('rate_limited', 'Not sent: HubSpot asked for a longer pause.', {
      retryAfterMs: error.waitMs,
    });
  }
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

function judge(connection: HubSpotConnection, raw: RawAnswer, token: string): HubSpotAnswer {
  const { limiter, clock } = connection;
  const { httpStatus, headers } = raw;
  const ceiling = readRateCeiling(headers);
  if (ceiling !== null) limiter.learnCeiling(ceiling);

  const json = parseJson(raw.text === null ? null : redactToken(raw.text, token));
  if (httpStatus >= 200 && httpStatus < 300) {
    const correlationId = correlationIdOf(headers);
    if (json.kind === 'json') return { httpStatus, body: json.value, correlationId };
    throw wireError('unreadable', `HubSpot answered ${httpStatus}, but not with JSON.`, {
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
  throw error;
}

type Json = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'not_json' };

/** An empty text is no fault: a purge answers with none. */
function parseJson(text: string | null): Json {
  if (text === null) return { kind: 'not_json' };
  if (text.trim() === '') return { kind: 'json', value: undefined };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'not_json' };
  }
}
