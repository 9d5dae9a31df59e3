import { describe, expect, test } from 'vitest';
import type {
  BatchAnswer,
  FailureKind,
  HubSpotFailure,
  RowRefusal,
} from '../portals/hubspot-portal';
import { fail, succeed } from '../result';
import { judgeAnswer, type SentRow } from './row-outcomes';

const ANY: SentRow = { rowNumber: 1, category: 'HUBSPOT_DEFINED', typeId: 3, wanted: 5 };
const OWN: SentRow = { rowNumber: 2, category: 'USER_DEFINED', typeId: 35, wanted: 1 };
/** The same number as HubSpot's own type, in another category. */
const OWN_TWIN: SentRow = { rowNumber: 3, category: 'USER_DEFINED', typeId: 3, wanted: 2 };

const COMPLETE: BatchAnswer = {
  httpStatus: 200,
  status: 'COMPLETE',
  limits: [],
  refusals: [],
  numErrors: null,
  requestedAt: null,
  startedAt: null,
  completedAt: null,
  links: null,
};
const NO_BODY: BatchAnswer = { ...COMPLETE, httpStatus: 204, status: null };

function refusal(typeIds: readonly number[]): RowRefusal {
  return { message: 'No.', category: null, subCategory: null, correlationId: 'c1', typeIds };
}

function holding(...rows: readonly SentRow[]): BatchAnswer {
  return { ...COMPLETE, limits: rows.map(({ wanted, ...key }) => ({ ...key, limit: wanted })) };
}

function judged(rows: readonly SentRow[], answer: BatchAnswer, operation = 'update' as const) {
  const { attemptStatus, next, ...rest } = judgeAnswer(rows, operation, succeed(answer));
  return { attemptStatus, next, events: rest.rows.map((row) => [row.rowNumber, row.event]) };
}

describe('an answer to a create or update', () => {
  test.each([
    {
      name: 'proves the rows that it holds with the wanted limit, in any order',
      rows: [ANY, OWN],
      answer: holding(OWN, ANY),
      events: [
        [1, 'prove'],
        [2, 'prove'],
      ],
      attemptStatus: 'ok',
      next: 'go_on',
    },
    {
      name: 'leaves the rows that it leaves out unknown',
      rows: [ANY, OWN],
      answer: holding(ANY),
      events: [
        [1, 'prove'],
        [2, 'lose'],
      ],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
    {
      name: 'proves nothing by another category with the same type id',
      rows: [ANY],
      answer: holding({ ...OWN_TWIN, wanted: 5 }),
      events: [[1, 'lose']],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
    {
      name: 'proves nothing by another value',
      rows: [ANY],
      answer: holding({ ...ANY, wanted: 9 }),
      events: [[1, 'lose']],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
    {
      name: 'refuses the row that an error names, beside one that went through',
      rows: [ANY, OWN],
      answer: { ...holding(ANY), refusals: [refusal([35])], numErrors: 1 },
      events: [
        [1, 'prove'],
        [2, 'refuse'],
      ],
      attemptStatus: 'refused',
      next: 'go_on',
    },
    {
      name: 'refuses a canceled row with an error for its type',
      rows: [ANY],
      answer: { ...COMPLETE, status: 'CANCELED' as const, refusals: [refusal([3])], numErrors: 1 },
      events: [[1, 'refuse']],
      attemptStatus: 'refused',
      next: 'go_on',
    },
    {
      name: 'refuses the only row by an error that names none',
      rows: [ANY],
      answer: { ...COMPLETE, status: 'CANCELED' as const, refusals: [refusal([])], numErrors: 1 },
      events: [[1, 'refuse']],
      attemptStatus: 'refused',
      next: 'go_on',
    },
    {
      name: 'refuses nobody by an error that names none of several',
      rows: [ANY, OWN],
      answer: { ...COMPLETE, status: 'CANCELED' as const, refusals: [refusal([])], numErrors: 1 },
      events: [
        [1, 'lose'],
        [2, 'lose'],
      ],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
    {
      name: 'refuses nobody by a type id that two rows share',
      rows: [ANY, OWN_TWIN],
      answer: { ...COMPLETE, refusals: [refusal([3])], numErrors: 1 },
      events: [
        [1, 'lose'],
        [3, 'lose'],
      ],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
    {
      name: 'proves nothing while HubSpot still works on it',
      rows: [ANY],
      answer: { ...holding(ANY), status: 'PENDING' as const },
      events: [[1, 'lose']],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
    {
      name: 'proves nothing when canceled without a reason',
      rows: [ANY],
      answer: { ...COMPLETE, status: 'CANCELED' as const },
      events: [[1, 'lose']],
      attemptStatus: 'ambiguous',
      next: 'read_back',
    },
  ])('$name', ({ rows, answer, events, attemptStatus, next }) => {
    expect(judged(rows, answer)).toEqual({ events, attemptStatus, next });
  });
});

describe('an answer to a purge', () => {
  const rows = [
    { ...ANY, wanted: 'many' as const },
    { ...OWN, wanted: 'many' as const },
  ];

  test('proves nothing when it has no body: the verifying read does', () => {
    expect(judgeAnswer(rows, 'purge', succeed(NO_BODY))).toEqual({
      attemptStatus: 'ok',
      rows: [],
      next: 'go_on',
    });
  });

  test('leaves all in doubt when it counts an error that names no row', () => {
    const answer = { ...COMPLETE, numErrors: 1 };
    expect(judgeAnswer(rows, 'purge', succeed(answer)).next).toBe('read_back');
  });
});

describe('a failure', () => {
  function failed(rows: readonly SentRow[], kind: FailureKind) {
    const failure: HubSpotFailure = {
      kind,
      message: 'Why.',
      httpStatus: null,
      category: null,
      subCategory: null,
      correlationId: 'c2',
      context: {},
      retryAfterMs: null,
      policyName: null,
    };
    const { next, rows: updates } = judgeAnswer(rows, 'update', fail(failure));
    return { next, events: updates.map((row) => row.event) };
  }

  test.each<FailureKind>([
    'timeout',
    'network',
    'server_error',
    'unreadable',
    'too_large',
    'redirect',
  ])('%s may have taken effect', (kind) => {
    expect(failed([ANY, OWN], kind)).toEqual({ next: 'read_back', events: ['lose', 'lose'] });
  });

  test.each<FailureKind>([
    'rate_limited',
    'locked',
    'migrating',
    'not_sent',
    'unauthorized',
    'missing_scope',
  ])('%s took no effect and says nothing against the rows', (kind) => {
    expect(failed([ANY, OWN], kind)).toEqual({ next: 'wait', events: ['defer', 'defer'] });
  });

  test('a refused call of one row refuses the row', () => {
    expect(failed([ANY], 'refused')).toEqual({ next: 'go_on', events: ['refuse'] });
  });

  test('a refused call of several rows does not say which', () => {
    expect(failed([ANY, OWN], 'refused')).toEqual({
      next: 'read_refused',
      events: ['lose', 'lose'],
    });
  });
});
