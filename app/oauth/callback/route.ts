import { finishOAuth } from '@/lib/portals/connect-by-oauth';
import { connectUserError } from '@/lib/server/connect-user-error';
import { oauthDependencies } from '@/lib/server/portal-verbs';
import { services } from '@/lib/server/services';
import { findActorByToken, readSessionToken } from '@/lib/session/request-session';
import { userError, type UserError } from '@/lib/user-error';

/** Where HubSpot sends the browser back to. What came along is not kept in any address. */
export async function GET(request: Request): Promise<Response> {
  const sessionToken = await readSessionToken();
  const actor = await findActorByToken(sessionToken);
  if (actor === null || sessionToken === undefined) return seeOther('/sign-in');
  const dependencies = oauthDependencies(actor);
  if (dependencies === null) return failed(userError('oauth_not_configured'));
  const { searchParams } = new URL(request.url);
  const [state, code, error] = ['state', 'code', 'error'].map((name) => searchParams.get(name));
  const returned = { state: state ?? null, code: code ?? null, error: error ?? null };
  try {
    const connected = await finishOAuth(dependencies, { sessionToken, returned });
    if (!connected.ok) return failed(connectUserError(connected.error));
    return seeOther(`/portals?connected=${connected.value.hubId}`);
  } catch (failure) {
    const requestId = crypto.randomUUID();
    services().logger.error({ err: failure, requestId }, 'A portal could not be connected.');
    return failed(userError('unexpected', { requestId }));
  }
}

/** Without this, Next would answer HEAD by running GET, which spends the state. */
export function HEAD(): Response {
  return new Response(null, { status: 204 });
}

function failed({ code, params }: UserError): Response {
  const query = new URLSearchParams({ failed: code });
  for (const [name, value] of Object.entries(params)) query.set(name, String(value));
  return seeOther(`/portals?${query.toString()}`);
}

function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store' },
  });
}
