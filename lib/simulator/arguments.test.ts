import { expect, test } from 'vitest';
import { ArgumentsError, parseArguments } from './arguments';
import { DEFAULT_OAUTH_SETTINGS } from './oauth-settings';
import { HUBSPOT_RATE_LIMIT } from './rate-limit';

const SEEDED = { kind: 'seed', seed: 'plain', hubId: null, token: 'demo-token', scopes: 'all' };
const DEFAULTS = {
  host: '127.0.0.1',
  port: 4010,
  portals: SEEDED,
  stateFile: null,
  rateLimit: HUBSPOT_RATE_LIMIT,
  app: { clientId: 'simulator-client', clientSecret: 'simulator-secret', appId: 1_000_001 },
  oauth: DEFAULT_OAUTH_SETTINGS,
};

test.each([
  { words: '', given: {} },
  { words: '-- --port 0 --token t', given: { port: 0, portals: { ...SEEDED, token: 't' } } },
  {
    words: '--seed demo --hub-id 7 --state a.json',
    given: { portals: { ...SEEDED, seed: 'demo', hubId: 7 }, stateFile: 'a.json' },
  },
  {
    words: '--scopes oauth,tickets --host ::1',
    given: { portals: { ...SEEDED, scopes: ['oauth', 'tickets'] }, host: '::1' },
  },
  { words: '--portals p.json', given: { portals: { kind: 'file', file: 'p.json' } } },
  { words: '--rate-limit off', given: { rateLimit: null } },
  {
    words: '--rate-limit 190 --rate-mode token_bucket --daily-limit off',
    given: {
      rateLimit: { ...HUBSPOT_RATE_LIMIT, mode: 'token_bucket', callsMax: 190, dailyMax: null },
    },
  },
  {
    words: '--client-id app --client-secret s --token-lifetime 5 --refresh-tokens omit',
    given: {
      app: { ...DEFAULTS.app, clientId: 'app', clientSecret: 's' },
      oauth: { ...DEFAULT_OAUTH_SETTINGS, accessTokenLifetimeS: 5, refreshTokens: 'omit' },
    },
  },
  { words: '--consent allow', given: { oauth: { ...DEFAULT_OAUTH_SETTINGS, consent: 'allow' } } },
])('"$words" is understood', ({ words, given }) => {
  expect(parseArguments(words.split(' ').filter(Boolean))).toEqual({ ...DEFAULTS, ...given });
});

test.each([
  ['--port x', '--port must be a number from 0 to 65535, not "x".'],
  ['--port 65536', '--port must be a number from 0 to 65535, not "65536".'],
  ['--seed full', '--seed must be one of demo, plain, sandbox, not "full".'],
  ['--token=', '--token must be text without spaces.'],
  ['--rate-limit 0', '--rate-limit must be at least 1, or off.'],
  ['--rate-mode none', '--rate-mode must be one of rolling, fixed_window, token_bucket'],
  ['--portals p.json --token t', '--token is said in the file of --portals, for each portal.'],
  ['--prot 1', /^Unknown option '--prot'; the simulator is started as: npm run simulator/],
  ['extra', /^Unexpected argument 'extra'; the simulator is started as: npm run simulator/],
])('"%s" is refused with one sentence', (words, message) => {
  const parse = (): unknown => parseArguments(words.split(' '));
  expect(parse).toThrow(ArgumentsError);
  expect(parse).toThrow(message);
});
