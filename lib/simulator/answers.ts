import { REQUIRED_SCOPES, type ScopeGroup } from './scopes';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `null` is no body at all. */
  readonly body: string | null;
};

export function jsonAnswer(status: number, value: unknown): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=utf-8' },
    body: JSON.stringify(value),
  };
}

export const NO_CONTENT: Answer = { status: 204, headers: {}, body: null };

export function validationError(message: string, status = 400): Answer {
  return jsonAnswer(status, {
    status: 'error',
    message,
    correlationId: crypto.randomUUID(),
    category: 'VALIDATION_ERROR',
  });
}

/** HubSpot sends this one without a category. */
export function unknownObjectType(text: string): Answer {
  return jsonAnswer(400, {
    status: 'error',
    message: `Unable to infer object type from: ${text}`,
    correlationId: crypto.randomUUID(),
  });
}

export function unauthenticated(): Answer {
  return jsonAnswer(401, {
    status: 'error',
    message:
      'Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview',
    correlationId: crypto.randomUUID(),
    category: 'INVALID_AUTHENTICATION',
  });
}

const DAY_S = 86_400;

/** HubSpot was seen to count in seconds and in days. */
export function expiredToken(expiredAt: number, nowMs: number): Answer {
  const seconds = Math.max(0, Math.floor((nowMs - expiredAt) / 1_000));
  const ago = seconds < DAY_S ? `${seconds} second(s)` : `${Math.floor(seconds / DAY_S)} day(s)`;
  return jsonAnswer(401, {
    status: 'error',
    message: `The OAuth token used to make this call expired ${ago} ago.`,
    correlationId: crypto.randomUUID(),
    category: 'EXPIRED_AUTHENTICATION',
    context: { 'expire time': [new Date(expiredAt).toISOString()] },
  });
}

export function missingScopes(group: ScopeGroup): Answer {
  return jsonAnswer(403, {
    status: 'error',
    message:
      "This app hasn't been granted all required scopes to make this call. Read more about required scopes here: https://developers.hubspot.com/scopes.",
    correlationId: crypto.randomUUID(),
    errors: [
      {
        message: 'One or more of the following scopes are required.',
        context: { requiredGranularScopes: REQUIRED_SCOPES[group] },
      },
    ],
    links: { scopes: 'https://developers.hubspot.com/scopes' },
    category: 'MISSING_SCOPES',
  });
}

/** HubSpot answers a path that it does not have in HTML, unless JSON is asked for. */
export function noSuchRoute(accept: string): Answer {
  if (accept.includes('application/json')) {
    return jsonAnswer(404, {
      status: 'error',
      message: 'Resource not found (simulated)',
      correlationId: crypto.randomUUID(),
    });
  }
  return {
    status: 404,
    headers: { 'content-type': 'text/html;charset=utf-8' },
    body: '<html><head><title>Error 404 Not Found</title></head><body><h2>HTTP ERROR 404 (simulated)</h2></body></html>',
  };
}

export function methodNotAllowed(): Answer {
  return jsonAnswer(405, {
    status: 'error',
    message: 'HTTP 405 Method Not Allowed (simulated)',
    correlationId: crypto.randomUUID(),
  });
}

/** Storing failed: nothing took effect. */
export function internalError(error: unknown): Answer {
  const reason = error instanceof Error ? error.message : String(error);
  return jsonAnswer(500, {
    status: 'error',
    message: `The portal could not be stored: ${reason} (simulated)`,
    correlationId: crypto.randomUUID(),
  });
}
