import { expect, test } from 'vitest';
import { ArgumentsError, parseArguments } from './arguments';

const DEFAULTS = {
  host: '127.0.0.1',
  port: 4010,
  token: 'demo-token',
  seed: 'plain',
  stateFile: null,
  scopes: 'all',
};

test.each([
  { words: '', given: {} },
  { words: '-- --port 0 --token t', given: { port: 0, token: 't' } },
  { words: '--seed demo --state a.json', given: { seed: 'demo', stateFile: 'a.json' } },
  {
    words: '--scopes oauth,tickets --host ::1',
    given: { scopes: ['oauth', 'tickets'], host: '::1' },
  },
])('"$words" is understood', ({ words, given }) => {
  expect(parseArguments(words.split(' ').filter(Boolean))).toEqual({ ...DEFAULTS, ...given });
});

test.each([
  ['--port x', '--port must be a number from 0 to 65535, not "x".'],
  ['--port 65536', '--port must be a number from 0 to 65535, not "65536".'],
  ['--seed full', '--seed must be plain or demo, not "full".'],
  ['--token=', '--token must be text without spaces.'],
  ['--prot 1', /^Unknown option '--prot'; the simulator is started as: npm run simulator/],
  ['extra', /^Unexpected argument 'extra'; the simulator is started as: npm run simulator/],
])('"%s" is refused with one sentence', (words, message) => {
  const parse = (): unknown => parseArguments(words.split(' '));
  expect(parse).toThrow(ArgumentsError);
  expect(parse).toThrow(message);
});
