import { finishOAuth } from '@/lib/portals/connect-by-oauth';
import { oauthReturnPath } from '@/lib/server/oauth-return';
import { oauthDependencies } from '@/lib/server/portal-verbs';
import { services } from '@/lib/server/services';
import { findActorByToken, readSessionToken } from '@/lib/session/request-session';

/** Where HubSpot sends the browser back to. What came along is not kept in any address. */
export async function GET(request: Request): Promise<Response> {
  const sessionToken = await readSessionToken();
  const actor = await findActorByToken(sessionToken);
  const dependencies = actor === null ? null : oauthDependencies(actor);
  const path = await oauthReturnPath(
    {
      sessionToken,
      isSignedIn: actor !== null,
      finish: dependencies === null ? null : (input) => finishOAuth(dependencies, input),
      onDefect: (err) => {
        const requestId = crypto.randomUUID();
        services().logger.error({ err, requestId }, 'A portal could not be connected.');
        return requestId;
      },
    },
    new URL(request.url).searchParams,
  );
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store' },
  });
}

/** Without this, Next would answer HEAD by running GET, which spends the state. */
export function HEAD(): Response {
  return new Response(null, { status: 204 });
}
