import type { Answer } from './answers';
import { consentPage, failurePage, type ConsentPortal } from './authorize-page';
import { withCode, type OAuthState } from './oauth-state';
import type { OAuthContext, OAuthOutcome } from './oauth-tokens';

export type AuthorizeRequest = {
  readonly query: URLSearchParams;
  /** What a person sent from the page. */
  readonly form: URLSearchParams | null;
  readonly portals: readonly ConsentPortal[];
};

type Decision =
  { readonly kind: 'ask' | 'deny' } | { readonly kind: 'allow'; readonly hubId: number };

/** Shows the page, or redirects with a code or an error. */
export function authorize(
  state: OAuthState,
  request: AuthorizeRequest,
  context: OAuthContext,
): OAuthOutcome {
  const { query, portals } = request;
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  const scopes = spaceSeparated(query.get('scope'));
  const app = context.apps.find((each) => each.clientId === clientId);
  if (app === undefined) return shown(failurePage(`No app has the client id “${clientId}”.`));
  if (!isWebAddress(redirectUri)) {
    return shown(failurePage(`“${redirectUri}” is not an address to come back to.`));
  }
  if (scopes.length === 0) return shown(failurePage('The app asks for no scope.'));
  const decision = decide(request, context);
  switch (decision.kind) {
    case 'ask':
      return shown(consentPage({ clientId, scopes, portals, query }));
    case 'deny':
      return shown(
        backTo(redirectUri, query, {
          error: 'access_denied',
          error_description: 'The person said no (simulated)',
        }),
      );
    case 'allow': {
      const code = context.newToken('code');
      const asked = [...scopes, ...spaceSeparated(query.get('optional_scope'))];
      const next = withCode(state, {
        ...{ code, clientId, redirectUri, hubId: decision.hubId },
        scopes: context.settings.grantedScopes ?? asked,
        expiresAt: context.nowMs + context.settings.codeLifetimeS * 1_000,
      });
      return { answer: backTo(redirectUri, query, { code }), nextState: next };
    }
  }
}

/** The page's answer first, then `auto` of the address, then the setting. */
function decide({ query, form, portals }: AuthorizeRequest, context: OAuthContext): Decision {
  const { consent, consentHubId } = context.settings;
  const auto = query.get('auto') === '1' ? 'allow' : query.get('auto');
  const word = form?.get('decision') ?? auto ?? consent;
  if (word === 'deny') return { kind: 'deny' };
  const wanted = form?.get('hubId') ?? query.get('hubId') ?? consentHubId?.toString();
  const portal =
    wanted === undefined ? portals[0] : portals.find(({ hubId }) => String(hubId) === wanted);
  if (word !== 'allow' || portal === undefined) return { kind: 'ask' };
  return { kind: 'allow', hubId: portal.hubId };
}

function backTo(
  redirectUri: string,
  query: URLSearchParams,
  parameters: Readonly<Record<string, string>>,
): Answer {
  const address = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  const state = query.get('state');
  if (state !== null) address.searchParams.set('state', state);
  return { status: 302, headers: { location: address.href }, body: null };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function spaceSeparated(text: string | null): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}

function shown(answer: Answer): OAuthOutcome {
  return { answer, nextState: null };
}
