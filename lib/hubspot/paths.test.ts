import { expect, test } from 'vitest';
import { API_VERSIONS } from '../portals/portal';
import {
  accountDetailsPaths,
  allConfigurationsPath,
  batchPath,
  labelsPath,
  pairConfigurationsPath,
  schemaPath,
  schemasPath,
  usagePath,
} from './paths';

const CONTACTS_TO_PETS = { fromObjectTypeId: '0-1', toObjectTypeId: 'p7_pets & co' };

const EXPECTED = {
  '2026-09': {
    associations: '/crm/associations/2026-09',
    schemas: '/crm-object-schemas/2026-09/schemas',
    usage: '/crm/limits/2026-09',
    account: ['/account-info/2026-09/details', '/account-info/v3/details'],
  },
  '2026-03': {
    associations: '/crm/associations/2026-03',
    schemas: '/crm-object-schemas/2026-03/schemas',
    usage: '/crm/limits/2026-03',
    account: ['/account-info/2026-03/details', '/account-info/v3/details'],
  },
  '2025-09': {
    associations: '/crm/associations/2025-09',
    schemas: '/crm-object-schemas/2025-09/schemas',
    usage: '/crm/limits/2025-09',
    account: ['/account-info/2025-09/details', '/account-info/v3/details'],
  },
  v4: {
    associations: '/crm/v4/associations',
    schemas: '/crm-object-schemas/v3/schemas',
    usage: '/crm/v3/limits',
    account: ['/account-info/v3/details'],
  },
} as const;

test.each(API_VERSIONS)('%s has the paths that HubSpot documents for it', (version) => {
  const { associations, schemas, usage, account } = EXPECTED[version];
  const pair = '0-1/p7_pets%20%26%20co';
  const configurations = `${associations}/definitions/configurations`;
  expect(allConfigurationsPath(version)).toBe(`${configurations}/all`);
  expect(pairConfigurationsPath(version, CONTACTS_TO_PETS)).toBe(`${configurations}/${pair}`);
  for (const operation of ['create', 'update', 'purge'] as const) {
    const path = batchPath(version, { ...CONTACTS_TO_PETS, operation });
    expect(path).toBe(`${configurations}/${pair}/batch/${operation}`);
  }
  expect(labelsPath(version, CONTACTS_TO_PETS)).toBe(`${associations}/${pair}/labels`);
  expect(schemasPath(version, 'with').split('?')[0]).toBe(schemas);
  expect(schemaPath(version, 'a/b').split('?')[0]).toBe(`${schemas}/a%2Fb`);
  expect(usagePath(version, CONTACTS_TO_PETS)).toBe(`${usage}/associations/records/${pair}`);
  expect(accountDetailsPaths(version)).toEqual(account);
});

test('the newest version is the first, and so the one that a connection gets', () => {
  expect(API_VERSIONS[0]).toBe('2026-09');
});
