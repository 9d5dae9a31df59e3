import type { ConnectError } from '../portals/connect-error';
import type { Connected } from '../portals/connect-portal';
import type { OAuthReturn } from '../portals/connect-by-oauth';
import type { Result } from '../result';
import { userError, type UserError } from '../user-error';
import { connectUserError } from './connect-user-error';

export type OAuthReturnDependencies = {
  /** The token of the session that the browser came back in. */
  readonly sessionToken: string | undefined;
  readonly isSignedIn: boolean;
  /** `null` where no app of HubSpot is configured. */
  readonly finish:
    | ((input: {
        readonly sessionToken: string;
        readonly returned: OAuthReturn;
      }) => Promise<Result<Connected, ConnectError>>)
    | null;
  /** Keeps what went wrong, and answers the number under which it stands in the log. */
  readonly onDefect: (error: unknown) => string;
};

/** Where the browser goes from HubSpot's redirect. What came along is in none of these addresses. */
export async function oauthReturnPath(
  { sessionToken, isSignedIn, finish, onDefect }: OAuthReturnDependencies,
  query: URLSearchParams,
): Promise<string> {
  if (!isSignedIn || sessionToken === undefined) return '/sign-in';
  if (finish === null) return failedPath(userError('oauth_not_configured'));
  const returned = {
    state: query.get('state'),
    code: query.get('code'),
    error: query.get('error'),
  };
  try {
    const connected = await finish({ sessionToken, returned });
    if (!connected.ok) return failedPath(connectUserError(connected.error));
    return `/portals?connected=${connected.value.hubId}`;
  } catch (error) {
    return failedPath(userError('unexpected', { requestId: onDefect(error) }));
  }
}

function failedPath({ code, params }: UserError): string {
  const query = new URLSearchParams({ failed: code });
  for (const [name, value] of Object.entries(params)) query.set(name, String(value));
  return `/portals?${query.toString()}`;
}
