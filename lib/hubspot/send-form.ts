import type { OAuthFailure } from '../portals/oauth';
import type { Secret } from '../portals/secret';
import { fail, succeed, type Result } from '../result';
import type { Clock } from './clock';
import { answerError, HubSpotError, wireError } from './errors';
import { exchange, type Fetch } from './exchange';
import { toOAuthFailure } from './oauth-failure';
import { parseJson } from './parse-json';

export type FormFields = Readonly<Record<string, string | Secret>>;

/**
 * Posts a form to a token endpoint, once, and gives the JSON of a 2xx. A secret of the form that
 * comes back is taken out of every failure.
 */
export async function sendForm(
  wire: { readonly fetch: Fetch; readonly clock: Clock; readonly deadlineMs: number },
  url: string,
  fields: FormFields,
): Promise<Result<unknown, OAuthFailure>> {
  const secrets = Object.values(fields).flatMap((value) =>
    typeof value === 'string' ? [] : [value.reveal()],
  );
  try {
    const { httpStatus, headers, text } = await exchange(wire, url, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: encodeForm(fields),
      cache: 'no-store',
    });
    const isAnswer = httpStatus >= 200 && httpStatus < 300;
    const json = parseJson(isAnswer || text === null ? text : hideSecrets(text, secrets));
    const body = json.kind === 'json' ? json.value : undefined;
    if (isAnswer) return succeed(body);
    const nowMs = wire.clock.epochMs();
    const { failure } = answerError({ httpStatus, headers, body, nowMs });
    return fail(toOAuthFailure(failure, body));
  } catch (error) {
    if (!(error instanceof HubSpotError)) throw error;
    return fail(toOAuthFailure(error.failure, undefined));
  }
}

/** A 2xx that is not what it should be. Its text is not told: it may hold tokens. */
export function unreadableAnswer(): OAuthFailure {
  const { failure } = wireError('unreadable', 'HubSpot’s answer for a token cannot be read.');
  return toOAuthFailure(failure, undefined);
}

function encodeForm(fields: FormFields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    // Not `instanceof`: Next evaluates the class once per bundle.
    form.set(name, typeof value === 'string' ? value : value.reveal());
  }
  return form.toString();
}

function hideSecrets(text: string, secrets: readonly string[]): string {
  const spellings = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return spellings.reduce((hidden, spelling) => hidden.replaceAll(spelling, '***'), text);
}
