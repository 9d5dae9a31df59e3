import { expect, test } from 'vitest';
import { jsonResponse, scriptPortal } from './testing';

const host = 'https://api.hubapi.com';
const parts =
  'includeAssociationDefinitions=true&includeAuditMetadata=false&includePropertyDefinitions=false';
const contract = { objectTypeId: '2-1', name: 'contract', associations: [] };

test('labels are those of the one direction', async () => {
  const { portal, clock, sent } = scriptPortal([
    jsonResponse({ results: [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }] }),
  ]);
  const pair = { fromObjectTypeId: '0-1', toObjectTypeId: '0-2' };
  expect(await clock.settle(portal.listLabels(pair, 'person'))).toEqual({
    ok: true,
    value: [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }],
  });
  expect(sent[0]?.url).toBe(`${host}/crm/associations/2026-09/0-1/0-2/labels`);
});

test('schemas come without their properties, which can be larger than an answer may be', async () => {
  const { portal, clock, sent } = scriptPortal([
    jsonResponse({ results: [contract] }),
    jsonResponse(contract),
  ]);
  expect(await clock.settle(portal.listSchemas('person'))).toMatchObject({
    ok: true,
    value: [{ objectTypeId: '2-1', name: 'contract' }],
  });
  expect(await clock.settle(portal.readSchema('2-1', 'person'))).toMatchObject({
    ok: true,
    value: { objectTypeId: '2-1' },
  });
  expect(sent.map(({ url }) => url)).toEqual([
    `${host}/crm-object-schemas/2026-09/schemas?archived=false&${parts}`,
    `${host}/crm-object-schemas/2026-09/schemas/2-1?${parts}`,
  ]);
});
