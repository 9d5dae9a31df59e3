import { expect, test } from 'vitest';
import { jsonResponse, scriptPortal, TOKEN } from './testing';

async function readTokenInfo(answer: Parameters<typeof scriptPortal>[0][number]) {
  const { portal, clock, sent } = scriptPortal([answer]);
  return { result: await clock.settle(portal.readTokenInfo('person')), sent };
}

test('the token is asked for in the body and the header', async () => {
  const { sent } = await readTokenInfo(jsonResponse({ hubId: 123, scopes: [] }));
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    method: 'POST',
    url: 'https://api.hubapi.com/oauth/v2/private-apps/get/access-token-info',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
  });
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ tokenKey: TOKEN });
});

const scopes = ['oauth', 'crm.objects.contacts.sensitive.read.v2'];

test.each([
  {
    name: 'as seen live',
    body: { userId: 7, hubId: 123, appId: 9, scopes },
    value: { hubId: 123, scopes },
  },
  {
    name: 'with the Hub ID as text',
    body: { hubId: '123', scopes },
    value: { hubId: 123, scopes },
  },
  { name: 'without a Hub ID', body: { hubId: null, scopes }, value: { hubId: null, scopes } },
  { name: 'without scopes', body: { hubId: 123 }, value: 'not_available' },
  { name: 'in another shape', body: ['oauth'], value: 'not_available' },
])('what is told of it is read $name', async ({ body, value }) => {
  expect((await readTokenInfo(jsonResponse(body))).result).toEqual({ ok: true, value });
});

test.each([
  { name: 'is not there', answer: () => new Response('<html>', { status: 404 }) },
  { name: 'takes no such token', answer: () => jsonResponse({}, { status: 400 }) },
  { name: 'answers with a page', answer: () => new Response('<html>') },
])('where the endpoint $name, it is not available', async ({ answer }) => {
  const { result } = await readTokenInfo(answer);
  expect(result).toEqual({ ok: true, value: 'not_available' });
});

test('a token that HubSpot refuses is unauthorized, and is not told', async () => {
  const { result } = await readTokenInfo(() =>
    jsonResponse({ message: `No ${TOKEN}` }, { status: 401 }),
  );
  expect(result).toMatchObject({ ok: false, error: { kind: 'unauthorized', message: 'No ***' } });
});
