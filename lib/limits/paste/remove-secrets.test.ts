import { expect, test } from 'vitest';
import { removeSecrets } from './remove-secrets';

// Put together here, so that no file of the project holds what looks like a token.
const ID = ['12345678', '1234', '1234', '1234', '123456789012'].join('-');
const JWT = ['eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'x'.repeat(20)];

test.each([
  ['a private app', `pat-na1-${ID}`, `pat-na1-${ID}`],
  ['a European one', `-H 'Authorization: Bearer pat-eu1-${ID}'`, `pat-eu1-${ID}`],
  ['PowerShell', `@{ "Authorization" = "Bearer pat-na1-${ID}" }`, ID],
  ['an old key in an address', `https://api.hubapi.com/x?hapikey=${ID}`, ID],
  ['a secret', `client_secret=${ID}`, ID],
  ['a refresh token', `"refresh_token": "${ID}"`, ID],
  ['a JSON web token', JWT.join('.'), JWT[0] ?? ''],
  ['a password', 'password: hunter2hunter2', 'hunter2hunter2'],
])('the token of %s is taken out', (_, text, secret) => {
  const { text: cleaned, secretRemoved } = removeSecrets(`first\n${text}\nlast`);
  expect(secretRemoved).toBe(true);
  expect(cleaned).not.toContain(secret);
  expect(cleaned.split('\n')).toHaveLength(3);
});

test.each([
  'Deals\tContacts\tPoint of contact\t5',
  'Authorization: Bearer YOUR_ACCESS_TOKEN',
  'Bearer $HUBSPOT_TOKEN',
  'Bearer {{token}}',
  'correlationId: a43683b0-5717-4ceb-80b4-104d02915d8c',
  'https://api.hubapi.com/crm/associations/2026-09/definitions/configurations/deals/contacts',
  '2-191972671',
])('%s is no secret', (text) => {
  expect(removeSecrets(text)).toEqual({ text, secretRemoved: false });
});
