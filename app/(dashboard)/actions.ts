'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { succeed } from '@/lib/result';
import { defineAction } from '@/lib/server/action';
import { endSession } from '@/lib/session/sign-out';

const endOwnSession = defineAction(z.strictObject({}), async () => {
  await endSession();
  return succeed(null);
});

/** For the form in the frame. Whoever is signed out already is taken to the same page. */
export async function signOut(): Promise<void> {
  const ended = await endOwnSession({});
  if (!ended.ok && ended.error.code !== 'not_signed_in') redirect('/');
  redirect('/sign-in?signedOut');
}
