import { describe, expect, test } from 'vitest';
import { parseEnvironment, publicUrl } from './env';

function parsed(variables: Record<string, string>) {
  const result = parseEnvironment(variables);
  if (!result.ok) throw new Error(result.error.join(' '));
  return result.value;
}

test('an empty environment is the demo on this machine', () => {
  expect(parsed({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATA_DIR: '.data',
    HUBSPOT_API_BASE_URL: 'https://api.hubapi.com',
    HUBSPOT_API_VERSION: '2026-09',
    LINKCAP_SEND_DEADLINE_MS: 20_000,
  });
});

test('an empty variable counts as not set', () => {
  expect(parsed({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000);
});

describe('a wrong variable is named, with what is allowed', () => {
  test.each([
    { variables: { PORT: 'eighty' }, says: 'PORT must be a port from 1 to 65535.' },
    { variables: { PORT: '70000' }, says: 'PORT must be a port from 1 to 65535.' },
    {
      variables: { DATABASE_URL: 'mysql://x' },
      says: 'DATABASE_URL must be an address that starts with postgres:// or postgresql://.',
    },
    {
      variables: { HUBSPOT_API_BASE_URL: 'http://hubspot.example.com' },
      says: 'HUBSPOT_API_BASE_URL must be an https address; plain http only for this machine.',
    },
    {
      variables: { HUBSPOT_AUTH_BASE_URL: 'http://hubspot.example.com' },
      says: 'HUBSPOT_AUTH_BASE_URL must be an https address; plain http only for this machine.',
    },
    {
      variables: { HUBSPOT_CLIENT_ID: 'app' },
      says: 'HUBSPOT_CLIENT_ID and HUBSPOT_CLIENT_SECRET belong together: set both or none.',
    },
    {
      variables: { HUBSPOT_API_VERSION: 'v9' },
      says: 'HUBSPOT_API_VERSION must be one of 2026-09, 2026-03, 2025-09, v4.',
    },
    {
      variables: { LINKCAP_SETUP_TOKEN: 'short' },
      says: 'LINKCAP_SETUP_TOKEN must be at least 16 letters, digits, "-" or "_".',
    },
    {
      variables: { LINKCAP_GRACE_MS: '-1' },
      says: 'LINKCAP_GRACE_MS must be a whole number of milliseconds from 0 to 600000.',
    },
  ])('$says', ({ variables, says }) => {
    expect(parseEnvironment(variables)).toEqual({ ok: false, error: [says] });
  });

  test('never with the value of a secret', () => {
    const result = parseEnvironment({ HUBSPOT_ACCESS_TOKEN: 'pat-na1 secret words' });
    expect(JSON.stringify(result)).not.toContain('secret words');
    expect(result.ok).toBe(false);
  });
});

test('an address that others can reach needs PUBLIC_URL', () => {
  expect(parseEnvironment({ HOST: '0.0.0.0' }).ok).toBe(false);
  expect(parsed({ HOST: '0.0.0.0', PUBLIC_URL: 'https://limits.example.com' }).HOST).toBe(
    '0.0.0.0',
  );
});

test('plain http to HubSpot is fine on this machine only', () => {
  expect(parsed({ HUBSPOT_API_BASE_URL: 'http://127.0.0.1:4010' }).HUBSPOT_API_BASE_URL).toBe(
    'http://127.0.0.1:4010',
  );
});

test('the address that people open comes from the configuration', () => {
  expect(publicUrl(parsed({ PORT: '3100' })).href).toBe('http://127.0.0.1:3100/');
  expect(publicUrl(parsed({ HOST: '::1' })).href).toBe('http://[::1]:3000/');
  expect(publicUrl(parsed({ PUBLIC_URL: 'https://l.example.com' })).href).toBe(
    'https://l.example.com/',
  );
});
