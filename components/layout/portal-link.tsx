'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { samePage } from './same-page';

type PortalLinkProps = {
  readonly hubId: number;
  readonly state: 'open' | 'other';
  readonly children: ReactNode;
};

/** To the page in view, of another portal. A full load: two portals share nothing in a page. */
export function PortalLink({ hubId, state, children }: PortalLinkProps) {
  return (
    <a
      href={samePage(usePathname(), hubId)}
      aria-current={state === 'open' ? 'true' : undefined}
      className="flex min-h-8 items-center gap-2 rounded-cell px-2 py-1 no-underline hover:bg-hover pointer-coarse:min-h-11"
    >
      {children}
    </a>
  );
}
