import { accountSchema, objectSchemaSchema, objectSchemasSchema, usageSchema } from './schemas';
import { describeDocumented, type Documented } from './testing-answers';

const pair = { fromObjectTypeId: '2-1', toObjectTypeId: '0-1' };
const association = { ...pair, typeId: 279, category: 'USER_DEFINED', name: 'contract_to_contact' };
const schemaValue = {
  objectTypeId: '2-1',
  name: 'contract',
  fullyQualifiedName: 'p1_contract',
  singular: 'Contract',
  plural: 'Contracts',
  associations: [association],
};
const schemaAnswer = {
  id: '1',
  objectTypeId: '2-1',
  name: 'contract',
  fullyQualifiedName: 'p1_contract',
  labels: { singular: 'Contract', plural: 'Contracts' },
  requiredProperties: ['number'],
  properties: [{ name: 'number', type: 'string' }],
  associations: [
    {
      ...pair,
      id: '279',
      name: 'contract_to_contact',
      createdAt: '2026-03-01T00:00:00Z',
      category: 'USER_DEFINED',
      cardinality: 'ONE_TO_MANY',
      maxToObjectIds: 500_000,
      hasUserEnforcedMaxToObjectIds: false,
    },
  ],
  archived: false,
};
const schemaGone: Documented['gone'] = {
  id: schemaValue,
  objectTypeId: 'refused',
  name: { ...schemaValue, name: 'p1_contract' },
  fullyQualifiedName: { ...schemaValue, fullyQualifiedName: null },
  labels: { ...schemaValue, singular: null, plural: null },
  'labels.singular': { ...schemaValue, singular: null },
  'labels.plural': { ...schemaValue, plural: null },
  properties: schemaValue,
  associations: { ...schemaValue, associations: [] },
  'associations.0.id': { ...schemaValue, associations: [] },
  'associations.0.fromObjectTypeId': { ...schemaValue, associations: [] },
  'associations.0.toObjectTypeId': { ...schemaValue, associations: [] },
  'associations.0.category': { ...schemaValue, associations: [{ ...association, category: null }] },
  'associations.0.name': { ...schemaValue, associations: [{ ...association, name: null }] },
};
const schemas: readonly Documented[] = [
  {
    name: 'an object schema',
    read: (answer) => objectSchemaSchema.parse(answer),
    answer: schemaAnswer,
    value: schemaValue,
    gone: schemaGone,
  },
  {
    name: 'a list of object schemas',
    read: (answer) => objectSchemasSchema.parse(answer),
    answer: { results: [schemaAnswer] },
    value: [schemaValue],
    gone: { results: 'refused', 'results.0.objectTypeId': 'refused' },
  },
];
const usageValue = { limit: 50_000, atLimit: 3, nearLimit: 12 };
const usage: Documented = {
  name: 'records at and near a limit',
  read: (answer) => usageSchema.parse(answer),
  answer: {
    limit: 50_000,
    totalRecordsAtLimit: 3,
    totalRecordsNearLimit: 12,
    atLimitFromRecordSamples: [{ label: 'Acme', objectId: 1 }],
    nearLimitFromRecordSamples: [{ label: 'Beta', objectId: 2, usage: 41_000, percentage: 82 }],
  },
  value: usageValue,
  gone: {
    limit: { ...usageValue, limit: null },
    totalRecordsAtLimit: 'not_available',
    totalRecordsNearLimit: 'not_available',
    atLimitFromRecordSamples: usageValue,
    nearLimitFromRecordSamples: usageValue,
  },
};

const accountValue = {
  hubId: 123,
  portalName: 'Muster GmbH',
  accountType: 'STANDARD',
  timeZone: 'Europe/Berlin',
  uiDomain: 'app-eu1.hubspot.com',
};
const account: Documented = {
  name: 'the details of an account',
  read: (answer) => accountSchema.parse(answer),
  answer: {
    portalId: 123,
    portalName: 'Muster GmbH',
    accountType: 'STANDARD',
    timeZone: 'Europe/Berlin',
    companyCurrency: 'EUR',
    additionalCurrencies: ['USD'],
    utcOffset: '+01:00',
    utcOffsetMilliseconds: 3_600_000,
    uiDomain: 'app-eu1.hubspot.com',
    dataHostingLocation: 'eu1',
  },
  value: accountValue,
  gone: {
    portalId: 'refused',
    portalName: { ...accountValue, portalName: null },
    accountType: { ...accountValue, accountType: null },
    timeZone: { ...accountValue, timeZone: null },
    uiDomain: { ...accountValue, uiDomain: null },
    additionalCurrencies: accountValue,
  },
};

describeDocumented([...schemas, usage, account]);
