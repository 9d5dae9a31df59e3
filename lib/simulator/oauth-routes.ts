export const OAUTH_VERSIONS = ['v1', 'v3', '2026-03', '2026-09'] as const;
export type OAuthVersion = (typeof OAUTH_VERSIONS)[number];

export type OAuthRoute =
  | { readonly kind: 'authorize' }
  | { readonly kind: 'token'; readonly version: OAuthVersion }
  | { readonly kind: 'introspect' | 'revoke'; readonly version: OAuthVersion }
  | {
      readonly kind: 'read_access_token' | 'read_refresh_token' | 'delete_refresh_token';
      readonly token: string;
    }
  | { readonly kind: 'private_app_token' };

/** Tells an OAuth call by its method and path; these need no bearer token. */
export function matchOAuthRoute(method: string, pathname: string): OAuthRoute | null {
  const [, root, first = '', second = '', third = ''] = pathname.split('/');
  if (root !== 'oauth') return null;
  if (pathname === '/oauth/authorize') {
    return method === 'GET' || method === 'POST' ? { kind: 'authorize' } : null;
  }
  if (method === 'POST' && pathname === '/oauth/v2/private-apps/get/access-token-info') {
    return { kind: 'private_app_token' };
  }
  const version = OAUTH_VERSIONS.find((each) => each === first);
  if (version === undefined || pathname.split('/').length > 5) return null;
  if (method === 'POST' && second === 'token') return matchTokenRoute(version, third);
  if (version !== 'v1' || third === '') return null;
  const token = decodeURIComponent(third);
  switch (`${method} ${second}`) {
    case 'GET access-tokens':
      return { kind: 'read_access_token', token };
    case 'GET refresh-tokens':
      return { kind: 'read_refresh_token', token };
    case 'DELETE refresh-tokens':
      return { kind: 'delete_refresh_token', token };
    default:
      return null;
  }
}

/** The old version has no introspection and no revoking by form. */
function matchTokenRoute(version: OAuthVersion, rest: string): OAuthRoute | null {
  if (rest === '') return { kind: 'token', version };
  if (version === 'v1') return null;
  return rest === 'introspect' || rest === 'revoke' ? { kind: rest, version } : null;
}
