import { expect, test } from 'vitest';
import { authorize } from './authorize';
import { DEFAULT_OAUTH_SETTINGS, type OAuthSettings } from './oauth-settings';
import { NO_GRANTS } from './oauth-state';
import type { OAuthOutcome } from './oauth-tokens';
import { CALLBACK, NOON_MS, TEST_APP } from './testing';

const PORTALS = [
  { hubId: 5, name: 'Nordlicht' },
  { hubId: 6, name: '<b>Muster</b>' },
];
const QUERY = {
  client_id: TEST_APP.clientId,
  redirect_uri: CALLBACK,
  scope: 'oauth tickets',
  optional_scope: 'crm.schemas.custom.read',
  state: 'a&b',
};

type Asked = {
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly settings?: Partial<OAuthSettings>;
};

function ask({ query = QUERY, form, settings }: Asked): OAuthOutcome {
  return authorize(
    NO_GRANTS,
    {
      query: new URLSearchParams(query),
      form: form === undefined ? null : new URLSearchParams(form),
      portals: PORTALS,
    },
    {
      apps: [TEST_APP],
      settings: { ...DEFAULT_OAUTH_SETTINGS, ...settings },
      nowMs: NOON_MS,
      newToken: (kind) => `new-${kind}`,
    },
  );
}

test('a person is asked on a page that names app, scopes and portals', () => {
  const { answer, nextState } = ask({});
  expect([answer.status, nextState]).toEqual([200, null]);
  for (const text of [
    '<strong>app</strong>',
    '<li>tickets</li>',
    'Nordlicht (5)',
    '&lt;b&gt;Muster&lt;/b&gt; (6)',
    'action="/oauth/authorize?client_id=app&amp;',
    'value="allow">Allow</button>',
    'value="deny">Deny</button>',
  ]) {
    expect(answer.body).toContain(text);
  }
});

test.each([
  { name: 'on the page', asked: { form: { decision: 'allow', hubId: '6' } }, hubId: 6 },
  { name: 'by the address', asked: { query: { ...QUERY, auto: '1' } }, hubId: 5 },
  { name: 'by the address', asked: { query: { ...QUERY, auto: 'allow', hubId: '6' } }, hubId: 6 },
  { name: 'by the setting', asked: { settings: { consent: 'allow' } }, hubId: 5 },
  { name: 'by the setting', asked: { settings: { consent: 'allow', consentHubId: 6 } }, hubId: 6 },
] as const)('allowing portal $hubId $name leads back with a code', ({ asked, hubId }) => {
  const { answer, nextState } = ask(asked);
  expect([answer.status, answer.headers['location']]).toEqual([
    302,
    `${CALLBACK}?code=new-code&state=a%26b`,
  ]);
  expect(nextState?.codes).toEqual([
    {
      code: 'new-code',
      clientId: 'app',
      redirectUri: CALLBACK,
      hubId,
      scopes: ['oauth', 'tickets', 'crm.schemas.custom.read'],
      expiresAt: NOON_MS + 60_000,
    },
  ]);
});

test('fewer scopes than asked for can be granted', () => {
  const { nextState } = ask({ settings: { consent: 'allow', grantedScopes: ['oauth'] } });
  expect(nextState?.codes[0]?.scopes).toEqual(['oauth']);
});

test.each([
  { name: 'on the page', asked: { form: { decision: 'deny', hubId: '5' } } },
  { name: 'by the address', asked: { query: { ...QUERY, auto: 'deny' } } },
  { name: 'by the setting', asked: { settings: { consent: 'deny' } } },
] as const)('denying $name leads back with an error and no code', ({ asked }) => {
  const { answer, nextState } = ask(asked);
  const { searchParams } = new URL(answer.headers['location'] ?? '');
  expect([answer.status, searchParams.get('error'), searchParams.get('state')]).toEqual([
    302,
    'access_denied',
    'a&b',
  ]);
  expect([searchParams.has('code'), nextState]).toEqual([false, null]);
});

test.each([
  { name: 'an unknown app', query: { ...QUERY, client_id: '<i>' }, text: '“&lt;i&gt;”' },
  { name: 'no way back', query: { ...QUERY, redirect_uri: 'javascript:1' }, text: 'javascript:1' },
  { name: 'no scope', query: { ...QUERY, scope: ' ' }, text: 'no scope' },
])('$name is said on a page, and leads nowhere', ({ query, text }) => {
  const { answer, nextState } = ask({ query, settings: { consent: 'allow' } });
  expect([answer.status, answer.headers['location'], nextState]).toEqual([400, undefined, null]);
  expect(answer.body).toContain(text);
});
