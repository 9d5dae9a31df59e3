import type { ReactNode } from 'react';
import { requireActor } from '@/lib/session/request-session';

/** Signed-in pages. Each page asks again: a layout is not rendered for every visit. */
export default async function DashboardLayout({ children }: { readonly children: ReactNode }) {
  await requireActor();
  return children;
}
