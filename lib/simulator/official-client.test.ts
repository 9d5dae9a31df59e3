import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOfficialClient, type ApiClient, type ConfigurationsApi } from './load-official-client';
import { HUBSPOT_RATE_LIMIT } from './rate-limit';
import {
  CALLBACK,
  hubspotType,
  ownType,
  serveOnLoopback,
  testSimulator,
  TEST_APP,
  TOKEN,
} from './testing';
import type { TestClient } from './testing';

let server: TestClient;
let client: ApiClient;
let configurations: ConfigurationsApi;

beforeEach(async () => {
  const simulator = testSimulator({ rateLimit: HUBSPOT_RATE_LIMIT, apps: [TEST_APP] });
  server = await serveOnLoopback(simulator);
  ({ client, configurations } = openOfficialClient({ accessToken: TOKEN, basePath: server.url }));
});

afterEach(async () => {
  await server.close();
});

test('limits are created, changed, listed and removed', async () => {
  const input = { ...hubspotType(4), maxToObjectIds: 2 };
  const created = await configurations.batchCreate('contacts', 'deals', { inputs: [input] });
  expect(created).toMatchObject({
    status: 'COMPLETE',
    results: [{ ...hubspotType(4), userEnforcedMaxToObjectIds: 2, label: null }],
  });
  expect(created.completedAt).toBeInstanceOf(Date);
  const updated = await configurations.batchUpdate('0-1', '0-3', {
    inputs: [{ ...input, maxToObjectIds: 11 }],
  });
  expect(updated.results).toEqual([{ ...hubspotType(4), userEnforcedMaxToObjectIds: 11 }]);
  const row = { ...hubspotType(4), userEnforcedMaxToObjectIds: 11, label: null };
  const { results: pair } = await configurations.getAllBetweenTwoObjectTypes('contact', 'deal');
  expect(pair).toEqual([row]);
  const { results: all } = await configurations.getAll();
  expect(all).toEqual([row, { ...hubspotType(3), userEnforcedMaxToObjectIds: null, label: null }]);
  for (const after of ['a limit', 'no limit']) {
    const purged = await configurations.batchRemove('contacts', 'deals', {
      inputs: [hubspotType(4)],
    });
    expect([after, purged]).toEqual([after, undefined]);
  }
  expect((await configurations.getAll()).results).toEqual([]);
});

test('a type of the other direction is canceled, and no exception', async () => {
  const wrong = { inputs: [{ ...hubspotType(5), maxToObjectIds: 1 }] };
  for (const write of ['batchCreate', 'batchUpdate'] as const) {
    expect(await configurations[write]('contacts', 'deals', wrong)).toMatchObject({
      status: 'CANCELED',
      results: [],
      numErrors: 1,
      errors: [
        {
          subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
          message: '0-5 is not a valid association type between CONTACT and DEAL',
        },
      ],
    });
  }
});

test('what is refused is an exception with the code and the body', async () => {
  const refused = configurations.batchRemove('contacts', 'deals', { inputs: [hubspotType(5)] });
  await expect(refused).rejects.toMatchObject({
    code: 400,
    body: { category: 'VALIDATION_ERROR' },
  });
  await expect(configurations.getAllBetweenTwoObjectTypes('butterflies', 'deals')).rejects.toThrow(
    'Unable to infer object type from: butterflies',
  );
});

test('labels are created, listed, renamed and deleted', async () => {
  const { definitionsApi } = client.crm.associations.v4.schema;
  const wanted = { name: 'payer', label: 'Payer', inverseLabel: 'Paid by' };
  const created = await definitionsApi.create('deals', 'contacts', wanted);
  expect(created.results).toMatchObject([
    { ...ownType(295), label: 'Payer' },
    { ...ownType(296), label: 'Paid by' },
  ]);
  await definitionsApi.update('deals', 'contacts', { associationTypeId: 295, label: 'Sponsor' });
  for (const [from, to, typeId] of [
    ['deals', 'contacts', 295],
    ['contacts', 'deals', 296],
  ] as const) {
    const { results } = await definitionsApi.getAll(from, to);
    expect(results).toContainEqual(expect.objectContaining({ typeId, label: 'Sponsor' }));
  }
  await definitionsApi.remove('contacts', 'deals', 296);
  const { results } = await definitionsApi.getAll('deals', 'contacts');
  expect(results.map(({ typeId }) => typeId)).toEqual([3, 141, 143, 145]);
  await expect(
    definitionsApi.create('deals', 'contacts', { name: 'legal', label: 'Again' }),
  ).rejects.toMatchObject({
    code: 400,
    body: { message: 'Association definition named legal already exists for portal' },
  });
});

test('schemas are created, read, changed and deleted', async () => {
  const { coreApi } = client.crm.schemas;
  const created = await coreApi.create({
    name: 'pets',
    labels: { singular: 'Pet', plural: 'Pets' },
    requiredProperties: ['name'],
    properties: [{ name: 'name', label: 'Name', type: 'string', fieldType: 'text' }],
    associatedObjects: ['CONTACT'],
  });
  const { objectTypeId } = created;
  expect(created).toMatchObject({ fullyQualifiedName: 'p44127799_pets', archived: false });
  expect(created.createdAt).toBeInstanceOf(Date);
  const labels = { singular: 'Animal', plural: 'Animals' };
  expect(await coreApi.update(objectTypeId, { labels })).toMatchObject({ labels });
  const association = await coreApi.createAssociation(objectTypeId, {
    fromObjectTypeId: objectTypeId,
    toObjectTypeId: '0-2',
    name: 'pet_to_company',
  });
  expect(association).toMatchObject({ fromObjectTypeId: objectTypeId, toObjectTypeId: '0-2' });
  await coreApi.archiveAssociation(objectTypeId, association.id);
  const schema = await coreApi.getById('p_pets');
  expect(schema.associations.map((each) => each.toObjectTypeId)).toEqual(['0-1', objectTypeId]);
  expect((await coreApi.getAll()).results.map(({ name }) => name)).toEqual([
    'contracts',
    'sites',
    'pets',
  ]);
  await coreApi.archive(objectTypeId);
  await expect(coreApi.getById(objectTypeId)).rejects.toMatchObject({ code: 400 });
});

test.each([
  ['2025-09', 200],
  ['2026-03', 201],
  ['2026-09', 200],
  ['2026-09-beta', 201],
])('the spelling %s is reached by plain requests', async (version, createdStatus) => {
  const root = `/crm/associations/${version}`;
  const pair = `${root}/definitions/configurations/contacts/deals`;
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    client.apiRequest({ method, path, ...(body === undefined ? {} : { body }) });
  const inputs = [{ ...hubspotType(4), maxToObjectIds: 2 }];
  const created = await send('POST', `${pair}/batch/create`, { inputs });
  expect(created.status).toBe(createdStatus);
  expect(await (await send('GET', pair)).json()).toMatchObject({ results: { length: 1 } });
  expect((await send('POST', `${pair}/batch/update`, { inputs })).status).toBe(200);
  const all = await send('GET', `${root}/definitions/configurations/all`);
  expect(await all.json()).toMatchObject({ results: { length: 2 } });
  const purged = await send('POST', `${pair}/batch/purge`, { inputs: [hubspotType(4)] });
  expect(purged.status).toBe(204);
  const labels = await send('GET', `${root}/deals/contacts/labels`);
  expect(await labels.json()).toMatchObject({ results: { length: 4 } });
});

test('a code is traded for tokens, which are told apart and refreshed', async () => {
  const asked = new URLSearchParams({
    ...{ client_id: TEST_APP.clientId, redirect_uri: CALLBACK, scope: 'oauth', auto: '1' },
  });
  const redirect = await server.call('GET', `/oauth/authorize?${asked.toString()}`);
  const code = new URL(redirect.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const { tokensApi, accessTokensApi, refreshTokensApi } = client.oauth;
  const { clientId, clientSecret } = TEST_APP;
  const form = [CALLBACK, clientId, clientSecret] as const;
  const tokens = await tokensApi.create('authorization_code', code, ...form);
  expect(tokens).toMatchObject({ tokenType: 'bearer', expiresIn: 1800 });
  expect(await accessTokensApi.get(tokens.accessToken)).toMatchObject({ hubId: 44127799 });
  const { refreshToken } = tokens;
  expect(await refreshTokensApi.get(refreshToken)).toMatchObject({ clientId });
  const again = await tokensApi.create('refresh_token', undefined, ...form, refreshToken);
  expect(again.refreshToken).toBe(refreshToken);
  expect(again.accessToken).not.toBe(tokens.accessToken);
  await refreshTokensApi.archive(refreshToken);
  await expect(
    tokensApi.create('refresh_token', undefined, ...form, refreshToken),
  ).rejects.toMatchObject({ code: 400, body: { status: 'BAD_REFRESH_TOKEN' } });
});
