import { notFound } from 'next/navigation';
import { requirePortal } from '@/lib/server/portal-page';

type Props = { readonly params: Promise<{ readonly hubId: string }> };

/** An address that no page has: said inside of the portal's frame. */
export default async function NoSuchPage({ params }: Props) {
  await requirePortal(params);
  notFound();
}
