import { jsonAnswer, NO_CONTENT, validationError, type Answer } from './answers';
import { authorize } from './authorize';
import { introspect, readAccessToken, readRefreshToken, revoke } from './oauth-introspection';
import type { OAuthRoute } from './oauth-routes';
import type { OAuthSettings } from './oauth-settings';
import { withoutRefreshToken, type OAuthApp, type OAuthState } from './oauth-state';
import { answerTokenRequest, USER_ID, type OAuthContext, type OAuthOutcome } from './oauth-tokens';
import type { OpenPortal } from './portal-store';
import { parseFields, parseText } from './read-body';
import { ALL_SCOPES } from './scopes';

export type OAuthCall = {
  readonly route: OAuthRoute;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly bodyText: string;
};

export type OAuthServer = {
  readonly apps: readonly OAuthApp[];
  readonly answer: (call: OAuthCall) => { readonly answer: Answer; readonly applied: boolean };
  readonly state: () => OAuthState;
  readonly change: (transition: (state: OAuthState) => OAuthState) => void;
  readonly settings: () => OAuthSettings;
  readonly setSettings: (settings: OAuthSettings) => void;
};

export function createOAuthServer(options: {
  readonly apps: readonly OAuthApp[];
  readonly settings: OAuthSettings;
  readonly initialState: OAuthState;
  readonly portals: readonly OpenPortal[];
  readonly clock: () => number;
}): OAuthServer {
  const { apps, portals, clock } = options;
  let state = options.initialState;
  let settings = options.settings;
  return {
    apps,
    answer: (call) => {
      const context = { apps, settings, nowMs: clock(), newToken };
      const outcome = answerOAuth(state, { ...call, portals }, context);
      state = outcome.nextState ?? state;
      return { answer: outcome.answer, applied: outcome.nextState !== null };
    },
    state: () => state,
    change: (transition) => {
      state = transition(state);
    },
    settings: () => settings,
    setSettings: (next) => {
      settings = next;
    },
  };
}

function answerOAuth(
  state: OAuthState,
  call: OAuthCall & { readonly portals: readonly OpenPortal[] },
  context: OAuthContext,
): OAuthOutcome {
  const { route, query } = call;
  const form = readForm(call);
  switch (route.kind) {
    case 'authorize': {
      const portals = call.portals.map((portal) => ({
        hubId: portal.hubId,
        name: portal.state().account.portalName,
      }));
      return authorize(state, { query, form, portals }, context);
    }
    case 'token':
      return answerTokenRequest(state, { form, version: route.version }, context);
    case 'introspect':
      return introspect(state, { form, version: route.version }, context);
    case 'revoke':
      return revoke(state, { form, version: route.version }, context);
    case 'read_access_token':
      return shown(readAccessToken(state, route.token, context));
    case 'read_refresh_token':
      return shown(readRefreshToken(state, route.token));
    case 'delete_refresh_token':
      return { answer: NO_CONTENT, nextState: withoutRefreshToken(state, route.token) };
    case 'private_app_token':
      return shown(describePrivateApp(call));
  }
}

function describePrivateApp(call: {
  readonly bodyText: string;
  readonly portals: readonly OpenPortal[];
}): Answer {
  const body = parseFields(call.bodyText, ['tokenKey']);
  if (body.kind === 'malformed') return validationError(body.message);
  const token = parseText(body.value['tokenKey']);
  if (token.kind === 'malformed') return validationError(token.message);
  const portal = call.portals.find((each) => each.token === token.value);
  if (portal === undefined) return validationError('The token is unknown (simulated)', 404);
  const scopes = portal.scopes === 'all' ? ALL_SCOPES : portal.scopes;
  return jsonAnswer(200, { userId: USER_ID, hubId: portal.hubId, appId: portal.hubId, scopes });
}

/** `null` where the body is something else. */
function readForm({ contentType, bodyText }: OAuthCall): URLSearchParams | null {
  const isForm = contentType.toLowerCase().startsWith('application/x-www-form-urlencoded');
  return isForm ? new URLSearchParams(bodyText) : null;
}

function shown(answer: Answer): OAuthOutcome {
  return { answer, nextState: null };
}

/** Bytes. HubSpot asks apps to allow for access tokens of 300 characters and more. */
const TOKEN_BYTES = { code: 24, access: 240, refresh: 32 } as const;

function newToken(kind: keyof typeof TOKEN_BYTES): string {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES[kind]));
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
