import { expect, test } from 'vitest';
import { userError } from '../user-error';
import { translateTo } from './i18n';
import { renderError } from './render-error';

test('HubSpot’s own words reach the person as text, braces and tags included', () => {
  const error = userError('hubspot_refused', { message: 'max of {limit} <b>is</b> 50' });
  expect(renderError(translateTo('en'), error)).toBe(
    'HubSpot refused: max of {limit} <b>is</b> 50',
  );
});

test('a missing scope is named', () => {
  const error = userError('hubspot_missing_scope', { message: '', scopes: 'oauth, tickets' });
  expect(renderError(translateTo('de'), error)).toContain(
    'Einer von diesen genügt: oauth, tickets.',
  );
});

test('an unexpected error names what to look for in the log', () => {
  expect(renderError(translateTo('en'), userError('unexpected', { requestId: '01J9' }))).toContain(
    'look for 01J9 in the server',
  );
});
