import { describe, expect, test } from 'vitest';
import type { OAuthGrant } from './oauth';
import { Secret } from './secret';
import { refreshAt, tokensAfter, tokenStep, type OAuthTokens } from './token-step';

const MINUTE_MS = 60_000;

function tokens(lifetimeMs: number, issuedAt = 0): OAuthTokens {
  return {
    accessToken: new Secret('old-access'),
    refreshToken: new Secret('old-refresh'),
    issuedAt,
    expiresAt: issuedAt + lifetimeMs,
  };
}

test.each([
  { lifetimeMs: 30 * MINUTE_MS, aheadMs: 5 * MINUTE_MS },
  { lifetimeMs: 6 * 60 * MINUTE_MS, aheadMs: 5 * MINUTE_MS },
  { lifetimeMs: 6 * MINUTE_MS, aheadMs: MINUTE_MS },
  { lifetimeMs: 0, aheadMs: 0 },
  { lifetimeMs: -MINUTE_MS, aheadMs: 0 },
])('a token of $lifetimeMs ms is renewed $aheadMs ms before its end', ({ lifetimeMs, aheadMs }) => {
  const issued = tokens(lifetimeMs, 1_000_000);
  expect(issued.expiresAt - refreshAt(issued)).toBe(aheadMs);
});

test.each([
  { minute: 0, isPaused: false, step: 'use' },
  { minute: 24.999, isPaused: false, step: 'use' },
  { minute: 25, isPaused: false, step: 'refresh' },
  { minute: 40, isPaused: false, step: 'refresh' },
  { minute: 24.999, isPaused: true, step: 'use' },
  { minute: 25, isPaused: true, step: 'use' },
  { minute: 29.999, isPaused: true, step: 'use' },
  { minute: 30, isPaused: true, step: 'wait' },
])('in minute $minute of 30, paused $isPaused: $step', ({ minute, isPaused, step }) => {
  expect(tokenStep(tokens(30 * MINUTE_MS), { nowMs: minute * MINUTE_MS, isPaused })).toBe(step);
});

describe('after a refresh', () => {
  const grant: OAuthGrant = {
    accessToken: new Secret('new-access'),
    refreshToken: null,
    issuedAt: 5,
    expiresAt: 10,
    hubId: null,
    scopes: null,
  };
  test.each([
    {
      name: 'a new refresh token takes the place of the old one',
      sent: 'rotated',
      kept: 'rotated',
    },
    { name: 'the old refresh token stays where none came', sent: null, kept: 'old-refresh' },
  ])('$name', ({ sent, kept }) => {
    const refreshToken = sent === null ? null : new Secret(sent);
    const after = tokensAfter(tokens(MINUTE_MS), { ...grant, refreshToken });
    expect(after).toMatchObject({ issuedAt: 5, expiresAt: 10 });
    expect(after.accessToken.reveal()).toBe('new-access');
    expect(after.refreshToken.reveal()).toBe(kept);
  });
});
