import { describe, expect, test } from 'vitest';
import type { BatchInput, Operation } from '../limits/plan';
import { jsonResponse, scriptPortal, TOKEN } from './testing';

const pair = { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' };
const inputs: readonly BatchInput[] = [{ limit: 5, typeId: 3, category: 'HUBSPOT_DEFINED' }];

async function send(response: Response, operation: Operation = 'create', sending = inputs) {
  const { portal, sent, clock } = scriptPortal([response]);
  const answer = await clock.settle(portal.sendBatch({ ...pair, operation, inputs: sending }));
  return { answer, sent };
}

const complete = {
  status: 'COMPLETE',
  results: [{ category: 'HUBSPOT_DEFINED', typeId: 3, userEnforcedMaxToObjectIds: 5, label: null }],
  startedAt: '2025-02-19T05:28:18.851Z',
  completedAt: '2025-02-19T05:28:18.911Z',
};
const canceled = {
  status: 'CANCELED',
  results: [],
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
};

describe('what is sent', () => {
  const root = 'https://api.hubapi.com/crm/associations/2026-09/definitions/configurations';

  test.each([
    {
      operation: 'create',
      body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5}]}',
    },
    {
      operation: 'update',
      body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3,"maxToObjectIds":5}]}',
    },
    { operation: 'purge', body: '{"inputs":[{"category":"HUBSPOT_DEFINED","typeId":3}]}' },
  ] as const)('a $operation is HubSpot’s own example, byte for byte', async (each) => {
    const { sent } = await send(jsonResponse(complete), each.operation);
    expect(sent).toEqual([
      {
        url: `${root}/0-3/0-1/batch/${each.operation}`,
        method: 'POST',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${TOKEN}`,
          'content-type': 'application/json',
        },
        body: each.body,
      },
    ]);
  });

  test('the reads ask for everything, and for one pair', async () => {
    const { portal, sent, clock } = scriptPortal([jsonResponse({ results: [] })]);
    await clock.settle(portal.readAllLimits('person'));
    await clock.settle(portal.readPairLimits(pair, 'person'));
    expect(sent.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
      `GET ${root}/all null`,
      `GET ${root}/0-3/0-1 null`,
    ]);
  });

  test('an object type cannot lead to another path', async () => {
    const { portal, sent, clock } = scriptPortal([jsonResponse({ results: [] })]);
    const odd = { fromObjectTypeId: '../../x?y', toObjectTypeId: 'a/b' };
    await clock.settle(portal.readPairLimits(odd, 'person'));
    expect(sent[0]?.url).toBe(`${root}/..%2F..%2Fx%3Fy/a%2Fb`);
  });

  test('a write never sends Many as a number', async () => {
    const many = [{ ...inputs[0], limit: 'many' }] as readonly BatchInput[];
    const { portal, sent } = scriptPortal([jsonResponse(complete)]);
    await expect(
      portal.sendBatch({ ...pair, operation: 'create', inputs: many }),
    ).rejects.toThrow();
    expect(sent).toEqual([]);
  });
});

describe('what HubSpot answers', () => {
  test.each([200, 201, 202, 207])('the body is the judge, not the status: %i', async (status) => {
    const { answer } = await send(jsonResponse(complete, { status }));
    expect(answer).toEqual({
      ok: true,
      value: {
        httpStatus: status,
        status: 'COMPLETE',
        limits: [{ category: 'HUBSPOT_DEFINED', typeId: 3, limit: 5 }],
        refusals: [],
        numErrors: null,
        requestedAt: null,
        startedAt: Date.UTC(2025, 1, 19, 5, 28, 18, 851),
        completedAt: Date.UTC(2025, 1, 19, 5, 28, 18, 911),
        links: null,
      },
    });
  });

  test('the recorded answer to a type of the other direction refuses that type', async () => {
    const { answer } = await send(
      jsonResponse(canceled, { headers: { 'X-HubSpot-Correlation-Id': 'c0ffee' } }),
    );
    expect(answer).toMatchObject({
      ok: true,
      value: {
        status: 'CANCELED',
        limits: [],
        numErrors: 1,
        refusals: [
          {
            message: '0-5 is not a valid association type between CONTACT and DEAL',
            category: 'VALIDATION_ERROR',
            subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
            correlationId: 'c0ffee',
            typeIds: [5],
          },
        ],
      },
    });
  });

  test('a row that cannot be read proves nothing, and takes no other with it', async () => {
    const results = [
      { typeId: 'x' },
      ...complete.results,
      { ...complete.results[0], typeId: null },
    ];
    const { answer } = await send(jsonResponse({ ...complete, results }));
    expect(answer.ok && answer.value.limits).toEqual([
      { category: 'HUBSPOT_DEFINED', typeId: 3, limit: 5 },
    ]);
  });

  test('odd times, an unknown status and odd links are not known; good links are kept', async () => {
    const odd = { status: 'DONE', startedAt: 'soon', completedAt: 7, numErrors: null, links: [1] };
    const { answer } = await send(jsonResponse(odd));
    expect(answer).toMatchObject({
      ok: true,
      value: { status: null, startedAt: null, completedAt: null, numErrors: null, links: null },
    });
    const linked = await send(jsonResponse({ ...complete, links: { next: '/a', x: 5 } }));
    expect(linked.answer.ok && linked.answer.value.links).toEqual({ next: '/a' });
  });

  test('an error in a 2xx is a refusal that names no row', async () => {
    const { answer } = await send(jsonResponse({ status: 'error', message: 'No.' }));
    expect(answer).toMatchObject({
      ok: true,
      value: { status: null, limits: [], refusals: [{ message: 'No.', typeIds: [] }] },
    });
  });

  test('a purge needs no body; a create or update without one is not known to have worked', async () => {
    const purge = await send(new Response(null, { status: 204 }), 'purge');
    expect(purge.answer).toMatchObject({
      ok: true,
      value: { httpStatus: 204, status: null, limits: [], refusals: [], startedAt: null },
    });
    const create = await send(new Response(null, { status: 204 }), 'create');
    expect(create.answer).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', httpStatus: 204 },
    });
  });

  test.each(['[]', '"ok"', 'null', '{"results":"none"}'])('%s is no answer', async (text) => {
    const { answer } = await send(new Response(text, { status: 200 }));
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unreadable', httpStatus: 200 } });
  });
});
