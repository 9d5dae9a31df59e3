import 'server-only';
import { headers } from 'next/headers';
import type { z } from 'zod';
import { fail, type Result } from '../result';
import { findActorByToken, readSessionToken } from '../session/request-session';
import { userError, type UserError } from '../user-error';
import { admit, type Admitted } from './admit';
import { allowedOrigins } from './allowed-hosts';
import { services } from './services';

/**
 * Makes a server action. The handler receives only who acts and parsed input, so that session,
 * origin and schema cannot be forgotten. An unexpected failure is logged with a number that the
 * person can quote; its text stays on the server.
 */
export function defineAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  handle: (admitted: Admitted<z.output<Schema>>) => Promise<Result<Value, UserError>>,
): (rawInput: z.input<Schema>) => Promise<Result<Value, UserError>> {
  return async (rawInput) => {
    const requestHeaders = await headers();
    const { PORT, PUBLIC_URL } = services().environment;
    const admitted = await admit(
      {
        allowedOrigins: allowedOrigins({ port: PORT, publicUrl: PUBLIC_URL }),
        findActor: findActorByToken,
      },
      {
        origin: requestHeaders.get('origin'),
        fetchSite: requestHeaders.get('sec-fetch-site'),
        sessionToken: await readSessionToken(),
      },
      { schema, rawInput },
    );
    if (!admitted.ok) return admitted;
    try {
      return await handle(admitted.value);
    } catch (error) {
      return fail(unexpected(error));
    }
  };
}

function unexpected(error: unknown): UserError {
  const requestId = crypto.randomUUID();
  services().logger.error({ err: error, requestId }, 'An action failed.');
  return userError('unexpected', { requestId });
}
