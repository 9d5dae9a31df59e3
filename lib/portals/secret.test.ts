import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { Secret } from './secret';

test.each([
  { name: 'as text', show: (secret: Secret) => String(secret) },
  { name: 'as JSON', show: (secret: Secret) => JSON.stringify({ secret }) },
  { name: 'in a log', show: (secret: Secret) => inspect({ secret }, { showHidden: true }) },
  { name: 'by its fields', show: (secret: Secret) => JSON.stringify(Object.entries(secret)) },
])('a secret does not show $name', ({ show }) => {
  expect(show(new Secret('pat-na1-hush'))).not.toContain('hush');
});

test('a secret is told to whom asks for it', () => {
  expect(new Secret('pat-na1-hush').reveal()).toBe('pat-na1-hush');
});
