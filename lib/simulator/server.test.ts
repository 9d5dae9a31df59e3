import { afterEach, expect, test } from 'vitest';
import type { PortalState } from './portal-state';
import {
  CONFIGURATIONS,
  hubspotType,
  ownType,
  plainPortal,
  serveOnLoopback,
  testSimulator,
  TOKEN,
  type TestClient,
} from './testing';
import type { SimulatorOptions } from './server';

const NOON = '2026-11-24T12:00:00.000Z';
const open: TestClient[] = [];

async function serve(options: Partial<SimulatorOptions> = {}): Promise<TestClient> {
  const client = await serveOnLoopback(testSimulator(options));
  open.push(client);
  return client;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((client) => client.close()));
});

function inputs(...rows: readonly unknown[]): unknown {
  return { inputs: rows };
}

/** Correlation ids are random. */
async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === ''
    ? null
    : JSON.parse(text.replace(/"correlationId":"[^"]+"/, '"correlationId":"…"'));
}

test("create, update, list and purge answer with HubSpot's recorded bodies", async () => {
  const { call } = await serve();
  const pair = `${CONFIGURATIONS}/contacts/deals`;

  const created = await call(
    'POST',
    `${pair}/batch/create`,
    inputs({ ...hubspotType(4), maxToObjectIds: 2 }),
  );
  expect(created.status).toBe(200);
  expect(await created.text()).toBe(
    `{"status":"COMPLETE","results":[{"category":"HUBSPOT_DEFINED","typeId":4,"userEnforcedMaxToObjectIds":2,"label":null}],"startedAt":"${NOON}","completedAt":"${NOON}"}`,
  );
  const all = await call('GET', `${CONFIGURATIONS}/all`);
  expect(await all.text()).toBe(
    '{"results":[{"category":"HUBSPOT_DEFINED","typeId":4,"userEnforcedMaxToObjectIds":2,"label":null},{"category":"HUBSPOT_DEFINED","typeId":3,"userEnforcedMaxToObjectIds":null,"label":null}]}',
  );
  const updated = await call(
    'POST',
    `${pair}/batch/update`,
    inputs({ ...hubspotType(4), maxToObjectIds: 11 }),
  );
  expect(await updated.text()).toBe(
    `{"status":"COMPLETE","results":[{"category":"HUBSPOT_DEFINED","typeId":4,"userEnforcedMaxToObjectIds":11}],"startedAt":"${NOON}","completedAt":"${NOON}"}`,
  );
  for (const after of ['a limit', 'none']) {
    const purged = await call('POST', `${pair}/batch/purge`, inputs(hubspotType(4)));
    expect([after, purged.status, await purged.text()]).toEqual([after, 204, '']);
  }
  expect(await bodyOf(await call('GET', pair))).toEqual({ results: [] });
});

test.each(['create', 'update'])(
  '%s of a type of the other direction is canceled in a 2xx',
  async (verb) => {
    const { call } = await serve();
    const answer = await call(
      'POST',
      `${CONFIGURATIONS}/0-1/0-3/batch/${verb}`,
      inputs({ ...hubspotType(5), maxToObjectIds: 1 }),
    );
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(
      '{"status":"CANCELED","results":[],"numErrors":1,"errors":[{"status":"error","category":"VALIDATION_ERROR",' +
        '"subCategory":"crm.associations.INVALID_ASSOCIATION_TYPE",' +
        '"message":"0-5 is not a valid association type between CONTACT and DEAL",' +
        `"context":{"type":["0-5"],"fromObjectType":["CONTACT"],"toObjectType":["DEAL"]}}],"startedAt":"${NOON}","completedAt":"${NOON}"}`,
    );
  },
);

test('a mixed batch is complete, with its errors counted', async () => {
  const { call } = await serve();
  const rows = inputs(
    { ...hubspotType(4), maxToObjectIds: 1 },
    { ...hubspotType(5), maxToObjectIds: 1 },
  );
  const answer = await call('POST', `${CONFIGURATIONS}/0-1/0-3/batch/update`, rows);
  expect(await bodyOf(answer)).toMatchObject({
    status: 'COMPLETE',
    results: [{ typeId: 4, userEnforcedMaxToObjectIds: 1 }],
    numErrors: 1,
    errors: [{ context: { type: ['0-5'] } }],
  });
});

const good = { ...hubspotType(4), maxToObjectIds: 1 };

test('a malformed batch is refused whole', async () => {
  const { call } = await serve();
  const batch = inputs(good, { ...good, maxToObjectIds: 0 });
  for (const verb of ['create', 'update']) {
    const answer = await call('POST', `${CONFIGURATIONS}/0-1/0-3/batch/${verb}`, batch);
    expect(answer.status).toBe(400);
    expect(await bodyOf(answer)).toEqual({
      status: 'error',
      message: 'maxToObjectIds must be at least 1, not 0 (simulated)',
      correlationId: '…',
      category: 'VALIDATION_ERROR',
    });
  }
  expect(await bodyOf(await call('GET', `${CONFIGURATIONS}/all`))).toEqual({ results: [] });
});

test('an object type that nobody knows is a 400 without a category', async () => {
  const { call } = await serve();
  const expected = {
    status: 'error',
    message: 'Unable to infer object type from: butterflies',
    correlationId: '…',
  };
  for (const path of [
    `${CONFIGURATIONS}/butterflies/contacts`,
    `${CONFIGURATIONS}/contacts/butterflies`,
    '/crm/associations/2026-09/butterflies/contacts/labels',
    '/crm-object-schemas/2026-09/schemas/butterflies',
  ]) {
    const answer = await call('GET', path);
    expect([answer.status, await bodyOf(answer)]).toEqual([400, expected]);
  }
});

test('a token that opens no portal is not let in', async () => {
  const { call } = await serve({ portals: [{ token: 'another', state: plainPortal() }] });
  const answer = await call('GET', '/account-info/2026-09/details');
  expect(answer.status).toBe(401);
  const body = await bodyOf(answer);
  expect(body).toMatchObject({ status: 'error', category: 'INVALID_AUTHENTICATION' });
  expect(JSON.stringify(body)).toContain('"message":"Authentication credentials not found. ');
});

test.each([
  { scopes: ['oauth'], associations: 403, schemas: 403, account: 200 },
  { scopes: ['crm.objects.deals.read'], associations: 200, schemas: 403, account: 403 },
  { scopes: ['oauth', 'crm.objects.custom.read'], associations: 200, schemas: 200, account: 200 },
])('any one scope of a list is enough: $scopes', async ({ scopes, ...expected }) => {
  const { call } = await serve({ portals: [{ token: TOKEN, state: plainPortal(), scopes }] });
  expect((await call('GET', `${CONFIGURATIONS}/all`)).status).toBe(expected.associations);
  expect((await call('GET', '/crm-object-schemas/2026-09/schemas')).status).toBe(expected.schemas);
  const account = await call('GET', '/account-info/2026-09/details');
  expect(account.status).toBe(expected.account);
  if (account.status === 403) {
    expect(await bodyOf(account)).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['oauth'] } }],
      links: { scopes: 'https://developers.hubspot.com/scopes' },
    });
  }
});

test('labels, schemas and the account are served', async () => {
  const { call } = await serve();
  const labels = '/crm/associations/2026-09/deals/contacts/labels';
  expect(await bodyOf(await call('POST', labels, { name: 'payer', label: 'Payer' }))).toEqual({
    results: [
      { ...ownType(295), label: 'Payer' },
      { ...ownType(296), label: 'Payer' },
    ],
  });
  expect(await bodyOf(await call('GET', labels))).toMatchObject({ results: { length: 5 } });
  const schema = await call('GET', '/crm-object-schemas/2026-09/schemas/contacts?archived=false');
  expect(await bodyOf(schema)).toMatchObject({
    objectTypeId: '0-1',
    labels: { plural: 'Contacts' },
  });
  const schemas = await call('GET', '/crm-object-schemas/2026-09/schemas');
  expect(await bodyOf(schemas)).toMatchObject({
    results: [{ name: 'contracts' }, { name: 'sites' }],
  });
  expect(await bodyOf(await call('GET', '/account-info/2026-09/details'))).toMatchObject({
    portalId: 44127799,
    accountType: 'STANDARD',
    timeZone: 'Europe/Berlin',
  });
});

test.each([
  ['GET', '/crm/v9/nothing', 404],
  ['GET', `${CONFIGURATIONS}/all/`, 404],
  ['DELETE', `${CONFIGURATIONS}/all`, 405],
])('%s %s is answered with %i', async (method, path, status) => {
  const { call } = await serve();
  expect((await call(method, path)).status).toBe(status);
});

test('a write is answered only after the portal is stored', async () => {
  const stored: PortalState[] = [];
  let openGate = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  const onChange = async (state: PortalState): Promise<void> => {
    await gate;
    stored.push(state);
  };
  const { call } = await serve({ onChange });
  let answered = false;
  const write = call('POST', `${CONFIGURATIONS}/0-1/0-3/batch/update`, inputs(good)).then(
    (answer) => {
      answered = true;
      return answer;
    },
  );
  expect(await bodyOf(await call('GET', `${CONFIGURATIONS}/all`))).toEqual({ results: [] });
  expect(answered).toBe(false);
  openGate();
  expect((await write).status).toBe(200);
  expect(stored.map((state) => state.limits)).toEqual([[expect.objectContaining(good)]]);
});

test('a portal that cannot be stored answers 500 and stays as it was', async () => {
  const { call } = await serve({ onChange: () => Promise.reject(new Error('disk full')) });
  const answer = await call('POST', `${CONFIGURATIONS}/0-1/0-3/batch/update`, inputs(good));
  expect([answer.status, await bodyOf(answer)]).toEqual([
    500,
    {
      status: 'error',
      message: 'The portal could not be stored: disk full (simulated)',
      correlationId: '…',
    },
  ]);
  expect(await bodyOf(await call('GET', `${CONFIGURATIONS}/all`))).toEqual({ results: [] });
});
