import { describe, expect, test } from 'vitest';
import type { HubSpotFailure } from '../portals/hubspot-portal';
import { Secret } from '../portals/secret';
import type { TokenSource } from '../portals/token-source';
import { fail, succeed } from '../result';
import { wireError } from './errors';
import { jsonResponse, scriptPortal } from './testing';

const expired = () =>
  jsonResponse({ category: 'EXPIRED_AUTHENTICATION', message: 'Expired.' }, { status: 401 });
const empty = () => jsonResponse({ results: [] });
const noToken = (retryAfterMs: number): HubSpotFailure =>
  wireError('not_sent', 'No token now.', { retryAfterMs }).failure;

/** Tokens `first`, `second`, …: each renewal gives the next. */
function countingTokens(): TokenSource & { readonly renewed: string[] } {
  const names = ['first', 'second', 'third'];
  const renewed: string[] = [];
  const current = () => new Secret(names[renewed.length] ?? 'none');
  return {
    renewed,
    current: () => Promise.resolve(succeed(current())),
    renew: (refused) => {
      renewed.push(refused.reveal());
      return Promise.resolve(succeed(current()));
    },
  };
}

type Portal = ReturnType<typeof scriptPortal>['portal'];

const CALLS = [
  { name: 'a read', send: (portal: Portal) => portal.readAllLimits('person') },
  {
    name: 'a write',
    send: (portal: Portal) =>
      portal.sendBatch({
        fromObjectTypeId: '0-3',
        toObjectTypeId: '0-1',
        operation: 'update',
        inputs: [{ category: 'HUBSPOT_DEFINED', typeId: 3, limit: 5 }],
      }),
  },
] as const;

describe.each(CALLS)('$name that HubSpot answers 401', ({ send }) => {
  async function run(answers: Parameters<typeof scriptPortal>[0], token: TokenSource) {
    const { portal, clock, sent } = scriptPortal(answers, { token });
    const result = await clock.settle<Awaited<ReturnType<typeof send>>>(send(portal));
    return { result, bearers: sent.map(({ headers }) => headers['authorization']), sent };
  }

  test('is sent once more with a new token', async () => {
    const tokens = countingTokens();
    const { result, bearers, sent } = await run([expired, empty], tokens);
    expect(result.ok).toBe(true);
    expect(bearers).toEqual(['Bearer first', 'Bearer second']);
    expect(tokens.renewed).toEqual(['first']);
    expect(sent[1]).toMatchObject({ url: sent[0]?.url, body: sent[0]?.body });
  });

  test('twice is unauthorized', async () => {
    const tokens = countingTokens();
    const { result, bearers } = await run([expired], tokens);
    expect(result).toMatchObject({ ok: false, error: { kind: 'unauthorized', httpStatus: 401 } });
    expect(bearers).toHaveLength(2);
    expect(tokens.renewed).toEqual(['first']);
  });

  test('is not sent again with the token that was refused', async () => {
    const { result, bearers } = await run([expired, empty], {
      ...countingTokens(),
      renew: (refused) => Promise.resolve(succeed(refused)),
    });
    expect(result).toMatchObject({ ok: false, error: { message: 'Expired.' } });
    expect(bearers).toHaveLength(1);
  });

  test('took no effect, so that a failed renewal is told as one', async () => {
    const { result, bearers } = await run([expired, empty], {
      ...countingTokens(),
      renew: () => Promise.resolve(fail(noToken(60_000))),
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'not_sent', retryAfterMs: 60_000 } });
    expect(bearers).toHaveLength(1);
  });
});

test('a read waits for a token that will be there soon', async () => {
  const answers = [fail(noToken(5_000)), succeed(new Secret('late'))];
  const { portal, clock, sent } = scriptPortal([empty], {
    token: {
      current: () => Promise.resolve(answers.shift() ?? fail(noToken(60_000))),
      renew: (refused) => Promise.resolve(succeed(refused)),
    },
  });
  const startMs = clock.epochMs();
  expect(await clock.settle(portal.readAllLimits('person'))).toEqual({ ok: true, value: [] });
  expect(clock.epochMs() - startMs).toBe(5_500);
  expect(sent).toHaveLength(1);
});
