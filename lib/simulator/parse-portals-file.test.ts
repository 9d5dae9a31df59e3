import { expect, test } from 'vitest';
import { parsePortalsFile } from './parse-portals-file';
import { seedPortal } from './seed';

function parse(...portals: readonly unknown[]): ReturnType<typeof parsePortalsFile> {
  return parsePortalsFile(JSON.stringify({ portals }));
}

test('a portal begins with its seed, under its own name and hub id', () => {
  const account = { hubId: 5, name: 'Muster GmbH', accountType: 'DEVELOPER_TEST' };
  const [portal] = parse({ seed: 'demo', ...account, timeZone: 'America/New_York', token: 't' });
  const expected = seedPortal('demo', {
    portalId: 5,
    portalName: 'Muster GmbH',
    accountType: 'DEVELOPER_TEST',
    timeZone: 'America/New_York',
  });
  expect(portal).toEqual({ token: 't', scopes: 'all', state: expected });
});

test('what is left out is plain, and the token carries the hub id', () => {
  expect(parse({}, { seed: 'sandbox', scopes: ['oauth'] })).toEqual([
    { token: 'token-44127799', scopes: 'all', state: seedPortal('plain') },
    {
      token: 'token-44127781',
      scopes: ['oauth'],
      state: seedPortal('sandbox', { portalId: 44127781 }),
    },
  ]);
});

test('the demo is not the one inside of Linkcap', () => {
  expect(parse({ seed: 'demo' })[0]?.state.account.portalId).toBe(44127780);
});

test('a portal can begin with a state that was saved, under other rules', () => {
  const state = seedPortal('demo', { portalId: 9 });
  const [portal] = parse({ state, rules: { pairList: 'all' } });
  expect(portal?.state).toEqual({ ...state, rules: { ...state.rules, pairList: 'all' } });
});

test.each([
  ['two with one hub id', [{}, { token: 'other' }], 'two portals have the same hub id'],
  ['two with one token', [{ token: 't' }, { hubId: 5, token: 't' }], 'the same token'],
  ['none', [], 'Too small'],
  ['an unknown field', [{ hubID: 5 }], 'hubID'],
  ['an unknown seed', [{ seed: 'full' }], 'Invalid option'],
  ['an unknown time zone', [{ timeZone: 'Mars/North' }], 'not an IANA time zone'],
  ['a state that is none', [{ state: { limits: [] } }], 'account'],
])('%s is refused', (_name, portals, message) => {
  expect(() => parse(...portals)).toThrow(message);
});
