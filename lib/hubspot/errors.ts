import type { FailureKind, HubSpotFailure } from '../portals/hubspot-portal';
import { classifyFailure, type HeaderReader } from './classify-failure';
import { readErrorBody } from './read-error-body';
import { redactTokens } from './redact-token';

/** A call that did not give what it should. */
export class HubSpotError extends Error {
  override readonly name = 'HubSpotError';
  readonly failure: HubSpotFailure;

  constructor(failure: HubSpotFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** For what happened on the wire, where HubSpot said nothing that can be read. */
export function wireError(
  kind: FailureKind,
  message: string,
  known: Partial<Omit<HubSpotFailure, 'kind' | 'message'>> = {},
): HubSpotError {
  return new HubSpotError({
    httpStatus: null,
    category: null,
    subCategory: null,
    correlationId: null,
    context: {},
    retryAfterMs: null,
    policyName: null,
    ...known,
    kind,
    message: redactTokens(message),
  });
}

/** For an answer outside of 2xx. `body` is what its JSON held, or anything else. */
export function answerError(answer: {
  readonly httpStatus: number;
  readonly headers: HeaderReader;
  readonly body: unknown;
  readonly nowMs: number;
}): HubSpotError {
  const body = readErrorBody(answer.body);
  return new HubSpotError({
    ...classifyFailure({ ...answer, body, isJson: isJsonObject(answer.body) }),
    message: body.message ?? `HubSpot answered ${answer.httpStatus} and gave no reason.`,
    httpStatus: answer.httpStatus,
    category: body.category,
    subCategory: body.subCategory,
    correlationId: body.correlationId ?? correlationIdOf(answer.headers),
    context: body.context,
  });
}

function isJsonObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** HubSpot's id of a call stands in a header, too, where the body does not have it. */
export function correlationIdOf(headers: HeaderReader): string | null {
  return headers.get('x-hubspot-correlation-id');
}
