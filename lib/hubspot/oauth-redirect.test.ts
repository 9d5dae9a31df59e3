import { afterEach, beforeEach, expect, test } from 'vitest';
import { Secret } from '../portals/secret';
import { systemClock } from './clock';
import { createOAuthApi } from './oauth-api';
import { startWireServer } from './testing';

/** Over real sockets: only they can show that nothing was sent elsewhere. */
let elsewhere: Awaited<ReturnType<typeof startWireServer>>;
let hubspot: typeof elsewhere;
let received: string[];
let status: number;

beforeEach(async () => {
  received = [];
  elsewhere = await startWireServer((request, response) => {
    received.push(request.url ?? '');
    response.end('{}');
  });
  hubspot = await startWireServer((request, response) => {
    response.writeHead(status, { Location: `${elsewhere.baseUrl}${request.url ?? ''}` }).end();
  });
});

afterEach(async () => {
  await hubspot.close();
  await elsewhere.close();
});

test.each([301, 302, 303, 307, 308])(
  'a redirect of a token call takes no secret to a second server: %i',
  async (answered) => {
    status = answered;
    const api = createOAuthApi({
      apiBaseUrl: hubspot.baseUrl,
      authBaseUrl: hubspot.baseUrl,
      clientId: 'client-1',
      clientSecret: new Secret('client-secret'),
      deadlineMs: 5_000,
      clock: systemClock,
      fetch: (url, init) => fetch(url, init),
    });
    const secret = new Secret('a-token');
    const results = await Promise.all([
      api.exchangeCode(secret, 'http://127.0.0.1/'),
      api.refresh(secret),
      api.introspect(secret, 'access_token'),
      api.revoke(secret),
    ]);
    for (const result of results) {
      expect(result).toMatchObject({
        ok: false,
        error: { kind: 'transient', httpStatus: answered },
      });
    }
    expect(received).toEqual([]);
  },
);
