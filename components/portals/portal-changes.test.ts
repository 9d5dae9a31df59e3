import { expect, test } from 'vitest';
import { changesBetween, type PortalChoices } from './portal-changes';

const BEFORE: PortalChoices = {
  name: 'Ours',
  colour: 'none',
  isLookOnly: false,
  apiVersion: '2026-09',
  callsPer10s: 100,
};

test.each([
  { name: 'nothing', after: {}, changes: [] },
  { name: 'a space around the name', after: { name: ' Ours ' }, changes: [] },
  { name: 'the name', after: { name: ' Theirs' }, changes: [{ kind: 'name', name: 'Theirs' }] },
  { name: 'the colour', after: { colour: 'red' }, changes: [{ kind: 'colour', colour: 'red' }] },
  {
    name: 'look only, version and calls',
    after: { isLookOnly: true, apiVersion: 'v4', callsPer10s: 150 },
    changes: [
      { kind: 'look_only', isLookOnly: true },
      { kind: 'api_version', apiVersion: 'v4' },
      { kind: 'calls_per_10s', callsPer10s: 150 },
    ],
  },
] as const)('only what changed is sent: $name', ({ after, changes }) => {
  expect(changesBetween(BEFORE, { ...BEFORE, ...after })).toEqual(changes);
});
