import type { z } from 'zod';
import { fail, succeed, type Result } from '../result';
import type { Actor } from '../submissions/portal-access';
import { userError, type UserError } from '../user-error';

/** What a mutation's request says of itself, before anything of it is believed. */
export type Caller = {
  /** The headers `Origin` and `Sec-Fetch-Site`; `null` where the browser sent none. */
  readonly origin: string | null;
  readonly fetchSite: string | null;
  readonly sessionToken: string | undefined;
};

export type AdmitDependencies = {
  readonly allowedOrigins: readonly string[];
  readonly findActor: (sessionToken: string | undefined) => Promise<Actor | null>;
};

export type Admitted<Input> = { readonly actor: Actor; readonly input: Input };

/**
 * The one way in for changes: from this very site, from somebody who is signed in, with input that
 * fits the schema. In that order, so that a stranger learns nothing of the schema.
 */
export async function admit<Schema extends z.ZodType>(
  { allowedOrigins, findActor }: AdmitDependencies,
  caller: Caller,
  { schema, rawInput }: { readonly schema: Schema; readonly rawInput: unknown },
): Promise<Result<Admitted<z.output<Schema>>, UserError>> {
  if (!isOwnSite(caller, allowedOrigins)) return fail(userError('forbidden_origin'));
  const actor = await findActor(caller.sessionToken);
  if (actor === null) return fail(userError('not_signed_in'));
  const parsed = schema.safeParse(rawInput);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail(
      userError('invalid_input', {
        where: issue?.path.map(String).join('.') ?? '',
        why: issue?.message ?? '',
      }),
    );
  }
  return succeed({ actor, input: parsed.data });
}

/** `Sec-Fetch-Site` is missing from curl and old browsers: they are refused. */
function isOwnSite({ origin, fetchSite }: Caller, allowedOrigins: readonly string[]): boolean {
  return fetchSite === 'same-origin' && origin !== null && allowedOrigins.includes(origin);
}
