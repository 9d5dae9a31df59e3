import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedPortal } from './seed';
import {
  hubspotType,
  ownType,
  serveOnLoopback,
  testSimulator,
  TOKEN,
  type TestClient,
} from './testing';

let client: TestClient;

beforeEach(async () => {
  const portals = [{ token: TOKEN, state: seedPortal('demo') }];
  client = await serveOnLoopback(testSimulator({ portals }));
});

afterEach(async () => {
  await client.close();
});

const good = { ...hubspotType(4), maxToObjectIds: 1 };
const wrong = { ...hubspotType(5), maxToObjectIds: 1 };

async function read(path: string): Promise<unknown> {
  const answer = await client.call('GET', path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.json();
}

test.each([
  { root: '/crm/associations/v4', created: 201, partly: 207, hasObjectFields: true },
  { root: '/crm/v4/associations', created: 201, partly: 207, hasObjectFields: true },
  { root: '/crm/associations/2025-09', created: 200, partly: 200, hasObjectFields: false },
  { root: '/crm/associations/2026-03', created: 201, partly: 207, hasObjectFields: true },
  { root: '/crm/associations/2026-09', created: 200, partly: 200, hasObjectFields: false },
  { root: '/crm/associations/2026-09-beta', created: 201, partly: 207, hasObjectFields: true },
])('$root answers with its own codes and fields', async (version) => {
  const { root, created, partly, hasObjectFields } = version;
  const batch = `${root}/definitions/configurations/contacts/deals/batch`;
  const write = async (verb: string, ...inputs: object[]): Promise<unknown> => {
    const answer = await client.call('POST', `${batch}/${verb}`, { inputs });
    const { status } = answer;
    if (status === 204) return status;
    const body = (await answer.json()) as { status: string; numErrors?: number };
    return [status, body.status, body.numErrors ?? 0];
  };
  expect(await write('create', good)).toEqual([created, 'COMPLETE', 0]);
  expect(await write('create', good, wrong)).toEqual([partly, 'COMPLETE', 1]);
  expect(await write('update', good)).toEqual([200, 'COMPLETE', 0]);
  expect(await write('update', good, wrong)).toEqual([partly, 'COMPLETE', 1]);
  expect(await write('update', wrong)).toEqual([partly, 'CANCELED', 1]);
  expect(await write('purge', hubspotType(4))).toBe(204);

  const extra = hasObjectFields ? { fromObjectTypeId: null, toObjectTypeId: null } : {};
  const labels = `${root}/deals/contacts/labels`;
  expect(await read(labels)).toEqual({
    results: [
      { ...hubspotType(3), label: null, ...extra },
      { ...ownType(141), label: 'Decision maker', ...extra },
      { ...ownType(143), label: 'Billing contact', ...extra },
      { ...ownType(145), label: 'Legal', ...extra },
    ],
  });
  const made = await client.call('POST', labels, { name: 'payer', label: 'Payer' });
  expect([made.status, await made.json()]).toEqual([
    200,
    {
      results: [
        { ...ownType(295), label: 'Payer', ...extra },
        { ...ownType(296), label: 'Payer', ...extra },
      ],
    },
  ]);
  const renamed = { associationTypeId: 295, label: 'Sponsor' };
  expect((await client.call('PUT', labels, renamed)).status).toBe(204);
  expect((await client.call('DELETE', `${labels}/295`)).status).toBe(204);
  expect((await client.call('DELETE', `${labels}/1e3`)).status).toBe(400);
});

test('an older version lists the types of a pair by name', async () => {
  expect(await read('/crm/v3/associations/deals/contacts/types')).toEqual({
    results: [
      { id: '3', name: 'deal_to_contact' },
      { id: '141', name: 'decision_maker' },
      { id: '143', name: 'billing_contact' },
      { id: '145', name: 'legal' },
    ],
  });
});

test.each(['v3', '2025-09', '2026-03', '2026-09'])(
  '%s has schemas, account and library',
  async (version) => {
    const schemas = `/crm-object-schemas/${version}/schemas`;
    expect(await read(schemas)).toMatchObject({
      results: [{ name: 'contracts' }, { name: 'sites' }],
    });
    expect(await read(`${schemas}/0-3?includeAssociationDefinitions=false`)).toMatchObject({
      objectTypeId: '0-3',
      associations: [],
    });
    expect(await read(`${schemas}?archived=true`)).toEqual({ results: [] });
    const account = `/account-info/${version}`;
    expect(await read(`${account}/details`)).toMatchObject({ portalId: 44127788 });
    expect(await read(`${account}/api-usage/daily/private-apps`)).toMatchObject({
      results: [{ usageLimit: 250_000, fetchStatus: 'SUCCESS' }],
    });
    const library = `/crm/object-library/${version}/enablement`;
    expect(await read(library)).toMatchObject({
      enablementByObjectTypeId: { '0-162': true, '0-420': false },
    });
    expect(await read(`${library}/0-420`)).toEqual({ enablement: false });
  },
);

test('schemas have a second old spelling', async () => {
  expect(await read('/crm/v3/schemas/p_contracts')).toMatchObject({ objectTypeId: '2-31870015' });
});

test.each(['/crm/v3/limits', '/crm/limits/2025-09', '/crm/limits/2026-03', '/crm/limits/2026-09'])(
  '%s tells how much of the limits is used',
  async (root) => {
    const records = `${root}/associations/records`;
    const deals = { objectTypeId: '0-3', singularLabel: 'Deal', pluralLabel: 'Deals' };
    const contacts = { objectTypeId: '0-1', singularLabel: 'Contact', pluralLabel: 'Contacts' };
    const both = { hasRecordsAtLimit: true, hasRecordsNearLimit: true };
    expect(await read(`${records}/from`)).toEqual({
      results: [
        { ...deals, ...both },
        { ...contacts, hasRecordsAtLimit: false, hasRecordsNearLimit: true },
      ],
    });
    expect(await read(`${records}/deals/to`)).toEqual({ results: [{ ...contacts, ...both }] });
    expect(await read(`${records}/0-3/0-1`)).toMatchObject({
      limit: 10,
      totalRecordsAtLimit: 14,
      totalRecordsNearLimit: 31,
      atLimitFromRecordSamples: { length: 5 },
      nearLimitFromRecordSamples: [
        { label: 'Record 8000001', objectId: 8_000_001, usage: 8, percentage: 80 },
        {},
        {},
        {},
        {},
      ],
    });
    const labels = `${root}/associations/labels?fromObjectTypeId=0-3&toObjectTypeId=0-1`;
    expect(await read(labels)).toEqual({
      results: [
        {
          fromObjectType: deals,
          toObjectType: contacts,
          limit: 50,
          usage: 3,
          percentage: 6,
          allLabels: ['Decision maker', 'Billing contact', 'Legal'],
        },
      ],
    });
  },
);
