import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Limit, Pair } from '../limits/limit';
import type { Operation } from '../limits/plan';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import type { Result } from '../result';
import { createNodeServer } from '../simulator/node-server';
import { seedPortal } from '../simulator/seed';
import { createSimulator } from '../simulator/server';
import { systemClock } from './clock';
import { createHubSpotPortal } from './portal';
import { createRateLimiter } from './rate-limiter';
import { Secret } from '../portals/secret';
import { TOKEN } from './testing';

/*
 * The client against the embedded HubSpot, over a real socket. The two share no code, so what one
 * of them misunderstands shows here.
 */

const DEALS_TO_CONTACTS = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const CONTACTS_TO_DEALS = { fromObjectTypeId: '0-1', toObjectTypeId: '0-3' };
const TICKETS_TO_CONTACTS = { fromObjectTypeId: '0-5', toObjectTypeId: '0-1' };
const DEALS_TO_COMPANIES = { fromObjectTypeId: '0-3', toObjectTypeId: '0-2' };

let server: Server;
let baseUrl: string;

beforeEach(async () => {
  const simulator = createSimulator({
    portals: [{ token: TOKEN, scopes: 'all', state: seedPortal('plain') }],
    clock: Date.now,
    onChange: () => Promise.resolve(),
  });
  server = createNodeServer(simulator);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  baseUrl = `http://127.0.0.1:${address.port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

function connect(token = TOKEN): HubSpotPortal {
  return createHubSpotPortal({
    baseUrl,
    apiVersion: '2026-09',
    token: () => new Secret(token),
    limiter: createRateLimiter({ clock: systemClock }),
  });
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function hubspotBatch(pair: Pair, operation: Operation, types: Readonly<Record<number, Limit>>) {
  const inputs = Object.entries(types).map(([typeId, limit]) => ({
    category: 'HUBSPOT_DEFINED' as const,
    typeId: Number(typeId),
    limit,
  }));
  return { ...pair, operation, inputs };
}

test('a limit is created, changed and removed, and each read holds what was set', async () => {
  const portal = connect();
  const readLimits = async () =>
    valueOf(await portal.readPairLimits(DEALS_TO_CONTACTS, 'person'))
      .filter(({ limit }) => limit !== 'many')
      .map(({ category, typeId, limit }) => ({ category, typeId, limit }));
  const type = { category: 'HUBSPOT_DEFINED', typeId: 3 };

  const created = valueOf(
    await portal.sendBatch(hubspotBatch(DEALS_TO_CONTACTS, 'create', { 3: 5 })),
  );
  expect(created).toMatchObject({ status: 'COMPLETE', limits: [{ ...type, limit: 5 }] });
  expect(created.startedAt).toBeGreaterThan(0);
  expect(created.completedAt).toBeGreaterThanOrEqual(created.startedAt ?? Infinity);
  expect(await readLimits()).toEqual([{ ...type, limit: 5 }]);

  const updated = valueOf(
    await portal.sendBatch(hubspotBatch(DEALS_TO_CONTACTS, 'update', { 3: 7 })),
  );
  expect(updated).toMatchObject({ status: 'COMPLETE', limits: [{ ...type, limit: 7 }] });
  expect(await readLimits()).toEqual([{ ...type, limit: 7 }]);

  const purge = hubspotBatch(DEALS_TO_CONTACTS, 'purge', { 3: 'many' });
  expect(valueOf(await portal.sendBatch(purge))).toMatchObject({
    httpStatus: 204,
    status: null,
    limits: [],
    refusals: [],
  });
  expect(await readLimits()).toEqual([]);
  expect(valueOf(await portal.sendBatch(purge)).httpStatus).toBe(204);
});

test('all limits of the account come with both sides of a configured pair', async () => {
  const portal = connect();
  await portal.sendBatch(hubspotBatch(CONTACTS_TO_DEALS, 'create', { 4: 2 }));
  expect(valueOf(await portal.readAllLimits('person'))).toEqual(
    expect.arrayContaining([
      { category: 'HUBSPOT_DEFINED', typeId: 4, label: null, limit: 2 },
      { category: 'HUBSPOT_DEFINED', typeId: 3, label: null, limit: 'many' },
    ]),
  );
});

test('a type of the other direction is canceled, and the refusal names it', async () => {
  const portal = connect();
  const answer = valueOf(
    await portal.sendBatch(hubspotBatch(CONTACTS_TO_DEALS, 'create', { 3: 5 })),
  );
  expect(answer).toMatchObject({
    status: 'CANCELED',
    limits: [],
    numErrors: 1,
    refusals: [{ category: 'VALIDATION_ERROR', typeIds: [3] }],
  });
  const purge = await portal.sendBatch(hubspotBatch(CONTACTS_TO_DEALS, 'purge', { 3: 'many' }));
  expect(purge).toMatchObject({ ok: false, error: { kind: 'refused', httpStatus: 400 } });
});

test('a limit above the technical one is refused, and says for which type', async () => {
  const portal = connect();
  const batch = hubspotBatch(TICKETS_TO_CONTACTS, 'create', { 16: 51 });
  const answer = valueOf(await portal.sendBatch(batch));
  expect(answer).toMatchObject({ status: 'CANCELED', limits: [], refusals: [{ typeIds: [16] }] });
  expect(answer.refusals[0]?.message).toContain('50');
});

test('of a mixed batch the good row is applied and the bad one refused', async () => {
  const portal = connect();
  const batch = hubspotBatch(DEALS_TO_COMPANIES, 'update', { 341: 3, 342: 3 });
  const answer = valueOf(await portal.sendBatch(batch));
  expect(answer.limits).toEqual([{ category: 'HUBSPOT_DEFINED', typeId: 341, limit: 3 }]);
  expect(answer.refusals).toMatchObject([{ typeIds: [342] }]);
});

test('labels, schemas and the account are read', async () => {
  const portal = connect();
  const labels = valueOf(await portal.listLabels(DEALS_TO_CONTACTS, 'person'));
  expect(labels).toContainEqual({ category: 'HUBSPOT_DEFINED', typeId: 3, label: null });
  expect(labels).toContainEqual({
    category: 'USER_DEFINED',
    typeId: 141,
    label: 'Decision maker',
  });

  const [custom] = valueOf(await portal.listSchemas('person'));
  expect(custom).toMatchObject({ singular: 'Contract', plural: 'Contracts' });
  expect(custom?.fullyQualifiedName).toMatch(/^p\d+_contracts$/);

  const contact = valueOf(await portal.readSchema('0-1', 'person'));
  expect(contact).toMatchObject({ objectTypeId: '0-1', fullyQualifiedName: null });
  expect(contact.associations).toContainEqual(
    expect.objectContaining({ ...CONTACTS_TO_DEALS, typeId: 4, category: 'HUBSPOT_DEFINED' }),
  );

  expect(valueOf(await portal.readAccount('person'))).toEqual({
    hubId: 44127799,
    portalName: 'Nordlicht Test',
    accountType: 'STANDARD',
    timeZone: 'Europe/Berlin',
    uiDomain: 'app-eu1.hubspot.com',
  });
});

test('another token is unauthorized, and an object that does not exist is refused', async () => {
  const stranger = await connect('pat-na1-stranger').readAllLimits('person');
  expect(stranger).toMatchObject({ ok: false, error: { kind: 'unauthorized', httpStatus: 401 } });
  expect(JSON.stringify(stranger)).not.toContain('stranger');

  const butterflies = await connect().readSchema('butterflies', 'person');
  expect(butterflies).toMatchObject({ ok: false, error: { kind: 'refused', httpStatus: 400 } });
});
