import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/session/request-session';
import { landingPortal } from '@/lib/server/landing-portal';

/** To the limits of the portal that this person looked at last. */
export default async function HomePage() {
  await requireActor();
  redirect(`/p/${(await landingPortal()).hubId}/limits`);
}
