import { expect, test } from 'vitest';
import type { Session } from '../store/session-store';
import { findActor } from './find-actor';
import { sessionLifetime } from './session-lifetime';
import { hashToken } from './session-token';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STARTED_AT = 1_800_000_000_000;

function sessions() {
  const kept = new Map<string, Session>();
  const tokenHash = hashToken('token');
  kept.set(tokenHash, {
    tokenHash,
    person: { personId: 'p1', name: 'Anna', role: 'owner' },
    createdAt: STARTED_AT,
    lastSeenAt: STARTED_AT,
    expiresAt: STARTED_AT + 30 * 24 * HOUR_MS,
  });
  return {
    kept,
    findSession: (hash: string) => Promise.resolve(kept.get(hash) ?? null),
    deleteSession: (hash: string) => Promise.resolve(void kept.delete(hash)),
    touchSession: (hash: string, now: number) => {
      const session = kept.get(hash);
      if (session) kept.set(hash, { ...session, lastSeenAt: now });
      return Promise.resolve();
    },
  };
}

function find(store: ReturnType<typeof sessions>, afterMs: number, token = 'token') {
  return findActor(
    { sessions: store, lifetime: sessionLifetime(true), nowMs: () => STARTED_AT + afterMs },
    token,
  );
}

test('a session stands for its person', async () => {
  expect(await find(sessions(), MINUTE_MS)).toEqual({ personId: 'p1', name: 'Anna' });
});

test('nothing, an unknown token, or the hash itself stand for nobody', async () => {
  expect(await find(sessions(), 0, '')).toBeNull();
  expect(await find(sessions(), 0, 'other')).toBeNull();
  expect(await find(sessions(), 0, hashToken('token'))).toBeNull();
});

test('twelve unused hours end it, for good', async () => {
  const store = sessions();
  expect(await find(store, 12 * HOUR_MS)).toBeNull();
  expect(store.kept.size).toBe(0);
});

test('use prolongs it, but never beyond its end', async () => {
  const store = sessions();
  for (let hours = 11; hours < 30 * 24; hours += 11) {
    expect(await find(store, hours * HOUR_MS)).not.toBeNull();
  }
  expect(await find(store, 30 * 24 * HOUR_MS)).toBeNull();
});

test('an address that others can reach gets a short session', () => {
  expect(sessionLifetime(false)).toEqual({ idleMs: HOUR_MS, absoluteMs: 12 * HOUR_MS });
});
