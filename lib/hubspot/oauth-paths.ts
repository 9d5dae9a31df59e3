/** HubSpot's newest family; v1 ends on 16 February 2027. */
const TOKEN = '/oauth/2026-09/token';

export const OAUTH_PATHS = {
  token: TOKEN,
  introspect: `${TOKEN}/introspect`,
  revoke: `${TOKEN}/revoke`,
} as const;

/** The query that HubSpot's own client builds: no `response_type`, scopes parted by spaces. */
export function authorizePath(
  clientId: string,
  ask: {
    readonly redirectUri: string;
    readonly state: string;
    readonly scopes: readonly string[];
    readonly optionalScopes: readonly string[];
  },
): string {
  const query = [
    ['client_id', clientId],
    ['redirect_uri', ask.redirectUri],
    ['scope', ask.scopes.join(' ')],
    ['optional_scope', ask.optionalScopes.join(' ')],
    ['state', ask.state],
  ] as const;
  const filled = query.filter(([, value]) => value !== '');
  return `/oauth/authorize?${filled.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
