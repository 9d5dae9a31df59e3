import { expect, test } from 'vitest';
import type { NewSession } from '../spend-sign-in-link';
import { START_MS, type StoreBench } from './store-bench';

const HOUR_MS = 3_600_000;
const LINK = { tokenHash: 'link-1', createdAt: START_MS, expiresAt: START_MS + HOUR_MS };

function newSession(tokenHash: string): NewSession {
  return { tokenHash, expiresAt: START_MS + 24 * HOUR_MS, ownerName: 'Owner' };
}

export function peopleCases(bench: StoreBench): void {
  test('the first sign-in claims the owner, later ones are that owner', async () => {
    const { sessions, audit } = await bench.openStore();
    await sessions.saveSignInLink(LINK);
    await sessions.saveSignInLink({ ...LINK, tokenHash: 'link-2' });

    const first = await sessions.useSignInLink('link-1', START_MS, newSession('session-1'));
    const second = await sessions.useSignInLink('link-2', START_MS, newSession('session-2'));
    expect(first).toMatchObject({ kind: 'signed_in', isFirst: true });
    const personId = first.kind === 'signed_in' ? first.personId : '';
    expect(second).toEqual({ kind: 'signed_in', isFirst: false, personId });
    expect(await sessions.findPerson(personId)).toEqual({ personId, name: 'Owner', role: 'owner' });
    const actions = (await audit.listBySubject(personId)).map((entry) => entry.action);
    expect(actions).toEqual(['person.owner_claimed', 'session.signed_in']);
  });

  test.each([
    { name: 'never made', tokenHash: 'other', now: START_MS, kind: 'unknown' },
    { name: 'expired', tokenHash: 'link-1', now: LINK.expiresAt, kind: 'expired' },
  ])('a link that was $name opens nothing', async ({ tokenHash, now, kind }) => {
    const { sessions } = await bench.openStore();
    await sessions.saveSignInLink(LINK);

    const outcome = await sessions.useSignInLink(tokenHash, now, newSession('session-1'));
    expect(outcome).toEqual({ kind });
    expect(await sessions.findSession('session-1')).toBeNull();
  });

  test('a link is used once, until the same token is preset again at another start', async () => {
    const { sessions } = await bench.openStore();
    const use = (session: string) =>
      sessions.useSignInLink('link-1', START_MS + 1, newSession(session));
    await sessions.saveSignInLink(LINK);
    await use('session-1');
    expect(await use('session-2')).toEqual({ kind: 'used' });

    await sessions.saveSignInLink(LINK);
    expect(await use('session-3')).toMatchObject({ kind: 'signed_in' });
  });

  test('a link whose session cannot be stored is not spent', async () => {
    const { sessions } = await bench.openStore();
    await sessions.saveSignInLink(LINK);
    await sessions.saveSignInLink({ ...LINK, tokenHash: 'link-2' });
    await sessions.useSignInLink('link-1', START_MS, newSession('session-1'));

    const sameSession = sessions.useSignInLink('link-2', START_MS, newSession('session-1'));
    await expect(sameSession).rejects.toThrow();
    const again = await sessions.useSignInLink('link-2', START_MS, newSession('session-2'));
    expect(again).toMatchObject({ kind: 'signed_in' });
  });

  test('a session tells its person and times, is touched forward only, and can be ended', async () => {
    const { sessions } = await bench.openStore();
    await sessions.saveSignInLink(LINK);
    await sessions.useSignInLink('link-1', START_MS, newSession('session-1'));
    await sessions.touchSession('session-1', START_MS + 500);
    await sessions.touchSession('session-1', START_MS + 100);

    expect(await sessions.findSession('session-1')).toMatchObject({
      tokenHash: 'session-1',
      person: { name: 'Owner', role: 'owner' },
      createdAt: START_MS,
      lastSeenAt: START_MS + 500,
      expiresAt: START_MS + 24 * HOUR_MS,
    });
    await sessions.deleteSession('session-1');
    expect(await sessions.findSession('session-1')).toBeNull();
  });

  test('signing in clears away sessions that have expired', async () => {
    const { sessions } = await bench.openStore();
    await sessions.saveSignInLink(LINK);
    await sessions.useSignInLink('link-1', START_MS, newSession('session-1'));
    const later = START_MS + 24 * HOUR_MS;
    await sessions.saveSignInLink({
      tokenHash: 'link-2',
      createdAt: later,
      expiresAt: later + HOUR_MS,
    });
    await sessions.useSignInLink('link-2', later, {
      ...newSession('session-2'),
      expiresAt: later + HOUR_MS,
    });

    expect(await sessions.findSession('session-1')).toBeNull();
    expect(await sessions.findSession('session-2')).not.toBeNull();
  });
}
