import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createHubSpotPortal } from './portal';
import { createRateLimiter } from './rate-limiter';
import { systemClock } from './clock';
import type { HubSpotPortal } from '../portals/hubspot-portal';
import { Secret } from '../portals/secret';
import { scriptPortal, startWireServer, TOKEN } from './testing';

/** Enough for a busy machine, except where the deadline itself is what is looked at. */
const DEADLINE_MS = 10_000;
const SHORT_DEADLINE_MS = 300;

const batch = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  operation: 'purge',
  inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, limit: 'many' }],
} as const;

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
});

async function openPortalAt(listener: RequestListener, deadlineMs = DEADLINE_MS) {
  const server = await startWireServer(listener);
  closing = [...closing, server.close];
  return createHubSpotPortal({
    baseUrl: server.baseUrl,
    apiVersion: '2026-09',
    token: () => new Secret(TOKEN),
    limiter: createRateLimiter({ clock: systemClock }),
    deadlineMs,
  });
}

/** Sends one write to a server that answers like this: writes are never repeated. */
async function sendTo(listener: RequestListener, deadlineMs = DEADLINE_MS) {
  return (await openPortalAt(listener, deadlineMs)).sendBatch(batch);
}

const JSON_HEADERS = { 'Content-Type': 'application/json' };
const UNPACKS_TO_HUGE = gzipSync(' '.repeat(3_000_000));
const complete = JSON.stringify({ status: 'COMPLETE', results: [] });

const failing: readonly {
  readonly name: string;
  readonly listener: RequestListener;
  readonly error: object;
  readonly deadlineMs?: number;
}[] = [
  {
    name: 'a connection that is reset before the answer',
    listener: (request) => request.socket.destroy(),
    error: { kind: 'network', httpStatus: null },
  },
  {
    name: 'a connection that is reset in the answer',
    listener: (request, response) => {
      response.writeHead(200, { ...JSON_HEADERS, 'Content-Length': '500' });
      response.write('{"status":"COMPLETE"', () => request.socket.destroy());
    },
    error: { kind: 'network', httpStatus: 200 },
  },
  {
    name: 'an answer that is cut off, and ends as if it were whole',
    listener: (_, response) => response.writeHead(200, JSON_HEADERS).end('{"status":"COMPL'),
    error: { kind: 'unreadable', httpStatus: 200 },
  },
  {
    name: 'an answer that is not UTF-8',
    listener: (_, response) =>
      response.writeHead(200, JSON_HEADERS).end(Buffer.from('{"status":"\xff"}', 'latin1')),
    error: { kind: 'unreadable', httpStatus: 200 },
  },
  {
    name: 'no answer at all',
    listener: () => undefined,
    error: { kind: 'timeout', httpStatus: null },
    deadlineMs: SHORT_DEADLINE_MS,
  },
  {
    name: 'a body that trickles on beyond the deadline',
    listener: (_, response) => {
      response.writeHead(200, JSON_HEADERS);
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    },
    error: { kind: 'timeout', httpStatus: 200 },
    deadlineMs: SHORT_DEADLINE_MS,
  },
  {
    name: 'a huge body',
    listener: (_, response) => response.writeHead(200, JSON_HEADERS).end(' '.repeat(2_200_000)),
    error: { kind: 'too_large', httpStatus: 200 },
  },
  {
    name: 'a small body that unpacks to a huge one',
    listener: (_, response) =>
      response.writeHead(200, { ...JSON_HEADERS, 'Content-Encoding': 'gzip' }).end(UNPACKS_TO_HUGE),
    error: { kind: 'too_large', httpStatus: 200 },
  },
  {
    name: 'an error page of HTML',
    listener: (_, response) => response.writeHead(502).end('<html>Bad gateway</html>'),
    error: { kind: 'server_error', httpStatus: 502 },
  },
  {
    name: 'a huge error page: the status is enough',
    listener: (_, response) => response.writeHead(503).end('x'.repeat(2_200_000)),
    error: { kind: 'server_error', httpStatus: 503 },
  },
  {
    name: 'a rate limit without a word',
    listener: (_, response) => response.writeHead(429).end(),
    error: { kind: 'rate_limited', httpStatus: 429, retryAfterMs: 60_000 },
  },
];

test.each(failing)(
  '$name is a failure of its own kind',
  async ({ listener, error, deadlineMs }) => {
    const result = await sendTo(listener, deadlineMs);
    expect(result).toMatchObject({ ok: false, error });
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  },
);

describe.each([301, 302, 303, 307, 308])('a redirect is not followed: %i', (status) => {
  test.each<{ name: string; call: (portal: HubSpotPortal) => Promise<unknown> }>([
    { name: 'a write', call: (portal) => portal.sendBatch(batch) },
    { name: 'a read', call: (portal) => portal.readAllLimits('person') },
    // Its body is the token.
    { name: 'the question about a token', call: (portal) => portal.readTokenInfo('person') },
  ])('$name', async ({ call }) => {
    const followed: (string | undefined)[] = [];
    const elsewhere = await startWireServer((request, response) => {
      followed.push(request.headers.authorization);
      response.writeHead(200, JSON_HEADERS).end(complete);
    });
    closing = [elsewhere.close];
    const portal = await openPortalAt((_, response) => {
      response.writeHead(status, { Location: `${elsewhere.baseUrl}/` }).end();
    });
    expect(await call(portal)).toMatchObject({
      ok: false,
      error: { kind: 'redirect', httpStatus: status },
    });
    expect(followed).toEqual([]);
  });
});

test.each([
  { status: 200, body: complete, batchStatus: 'COMPLETE' },
  { status: 204, body: '', batchStatus: null },
  { status: 207, body: complete, batchStatus: 'COMPLETE' },
])('a whole answer of $status is read', async ({ status, body, batchStatus }) => {
  const result = await sendTo((_, response) => {
    response.writeHead(status, JSON_HEADERS).end(body);
  });
  expect(result).toMatchObject({ ok: true, value: { httpStatus: status, status: batchStatus } });
});

test('letters that are torn between two packets come out whole', async () => {
  const text = new TextEncoder().encode(JSON.stringify({ message: 'Größe über 50' }));
  const cut = text.indexOf(0xc3) + 1;
  const packets = new ReadableStream({
    start: (controller) => {
      controller.enqueue(text.subarray(0, cut));
      controller.enqueue(text.subarray(cut));
      controller.close();
    },
  });
  const { portal, clock } = scriptPortal([new Response(packets, { status: 400 })]);
  expect(await clock.settle(portal.sendBatch(batch))).toMatchObject({
    ok: false,
    error: { message: 'Größe über 50' },
  });
});

test('a closed port is a network failure that says its code', async () => {
  const server = await startWireServer(() => undefined);
  await server.close();
  const portal = createHubSpotPortal({
    baseUrl: server.baseUrl,
    apiVersion: '2026-09',
    token: () => new Secret(TOKEN),
    limiter: createRateLimiter({ clock: systemClock }),
  });
  expect(await portal.sendBatch(batch)).toMatchObject({
    ok: false,
    error: { kind: 'network', message: 'The connection to HubSpot failed (ECONNREFUSED).' },
  });
});
