import { expect, test } from 'vitest';
import { parseBaseUrl } from './parse-base-url';

test.each([
  ['https://api.hubapi.com', 'https://api.hubapi.com'],
  ['https://api.hubapi.com/', 'https://api.hubapi.com'],
  ['https://proxy.example/hubspot//', 'https://proxy.example/hubspot'],
  ['http://127.0.0.1:4010', 'http://127.0.0.1:4010'],
  ['http://localhost:4010/', 'http://localhost:4010'],
  ['http://[::1]:4010', 'http://[::1]:4010'],
])('%s is an address for HubSpot', (text, baseUrl) => {
  expect(parseBaseUrl(text)).toEqual({ ok: true, value: baseUrl });
});

test.each([
  ['', 'not_a_url'],
  ['api.hubapi.com', 'not_a_url'],
  ['http://api.hubapi.com', 'not_https'],
  ['http://127.0.0.1.example.com', 'not_https'],
  ['http://localhost.example.com', 'not_https'],
  ['http://0.0.0.0:4010', 'not_https'],
  ['ftp://127.0.0.1', 'not_https'],
  ['file:///etc/passwd', 'not_https'],
  ['https://user:word@api.hubapi.com', 'has_credentials'],
  ['https://api.hubapi.com/?a=1', 'has_query_or_fragment'],
  ['https://api.hubapi.com/#a', 'has_query_or_fragment'],
])('%s is refused: %s', (text, error) => {
  expect(parseBaseUrl(text)).toEqual({ ok: false, error });
});
