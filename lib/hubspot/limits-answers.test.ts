import { toBatchAnswer } from './batch-answer';
import { batchAnswerSchema, configurationsSchema, labelsSchema } from './schemas';
import { describeDocumented, type Documented } from './testing-answers';

const [first, second] = [
  { category: 'HUBSPOT_DEFINED', typeId: 4, label: null, limit: 2 },
  { category: 'USER_DEFINED', typeId: 35, label: 'Decision maker', limit: 'many' },
] as const;

const configurations: Documented = {
  name: 'a list of limits',
  read: (answer) => configurationsSchema.parse(answer),
  answer: {
    results: [
      { category: 'HUBSPOT_DEFINED', typeId: 4, userEnforcedMaxToObjectIds: 2, label: null },
      {
        category: 'USER_DEFINED',
        typeId: 35,
        userEnforcedMaxToObjectIds: null,
        label: 'Decision maker',
      },
    ],
  },
  value: [first, second],
  gone: {
    results: 'refused',
    'results.0.category': 'refused',
    'results.0.typeId': 'refused',
    'results.0.userEnforcedMaxToObjectIds': [{ ...first, limit: 'many' }, second],
    'results.1.label': [first, { ...second, label: null }],
  },
};

const labels: Documented = {
  name: 'a list of labels',
  read: (answer) => labelsSchema.parse(answer),
  answer: {
    results: [
      {
        category: 'HUBSPOT_DEFINED',
        typeId: 1,
        label: 'Primary',
        fromObjectTypeId: '0-1',
        toObjectTypeId: '0-2',
      },
    ],
  },
  value: [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }],
  gone: {
    results: 'refused',
    'results.0.category': 'refused',
    'results.0.typeId': 'refused',
    'results.0.label': [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: null }],
    'results.0.fromObjectTypeId': [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }],
    'results.0.toObjectTypeId': [{ category: 'HUBSPOT_DEFINED', typeId: 1, label: 'Primary' }],
  },
};

const refusal = {
  message: '0-5 is not a valid association type between CONTACT and DEAL',
  category: 'VALIDATION_ERROR',
  subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
  correlationId: 'c0ffee',
  typeIds: [5],
};
const batchValue = {
  httpStatus: 207,
  status: 'COMPLETE',
  limits: [{ category: 'HUBSPOT_DEFINED', typeId: 4, limit: 2 }],
  refusals: [refusal],
  numErrors: 1,
  requestedAt: Date.UTC(2025, 1, 19, 7, 3, 44, 441),
  startedAt: Date.UTC(2025, 1, 19, 7, 3, 44, 442),
  completedAt: Date.UTC(2025, 1, 19, 7, 3, 44, 475),
  links: { self: 'https://api.hubapi.com/x' },
};
const batch: Documented = {
  name: 'the answer to a write',
  read: (answer) =>
    toBatchAnswer(batchAnswerSchema.parse(answer), {
      httpStatus: 207,
      body: answer,
      correlationId: 'c0ffee',
    }),
  answer: {
    status: 'COMPLETE',
    results: [
      { category: 'HUBSPOT_DEFINED', typeId: 4, userEnforcedMaxToObjectIds: 2, label: null },
    ],
    numErrors: 1,
    errors: [
      {
        status: 'error',
        category: 'VALIDATION_ERROR',
        subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
        message: '0-5 is not a valid association type between CONTACT and DEAL',
        context: { type: ['0-5'], fromObjectType: ['CONTACT'], toObjectType: ['DEAL'] },
      },
    ],
    requestedAt: '2025-02-19T07:03:44.441Z',
    startedAt: '2025-02-19T07:03:44.442Z',
    completedAt: '2025-02-19T07:03:44.475Z',
    links: { self: 'https://api.hubapi.com/x' },
  },
  value: batchValue,
  gone: {
    status: { ...batchValue, status: null },
    results: { ...batchValue, limits: [] },
    'results.0.category': { ...batchValue, limits: [] },
    'results.0.typeId': { ...batchValue, limits: [] },
    'results.0.label': batchValue,
    numErrors: { ...batchValue, numErrors: null },
    errors: { ...batchValue, refusals: [] },
    'errors.0.status': batchValue,
    'errors.0.category': { ...batchValue, refusals: [{ ...refusal, category: null }] },
    'errors.0.subCategory': { ...batchValue, refusals: [{ ...refusal, subCategory: null }] },
    requestedAt: { ...batchValue, requestedAt: null },
    startedAt: { ...batchValue, startedAt: null },
    completedAt: { ...batchValue, completedAt: null },
    links: { ...batchValue, links: null },
  },
};

describeDocumented([configurations, labels, batch]);
