'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

type NavLinkProps<Path extends string> = {
  readonly href: Route<Path>;
  readonly icon: ReactNode;
  readonly count?: { readonly shown: string; readonly said: string };
  readonly children: ReactNode;
};

/** Knows whether its page, or one below it, is the one in view. */
export function NavLink<Path extends string>({ href, icon, count, children }: NavLinkProps<Path>) {
  const pathname = usePathname();
  const isExact = pathname === href;
  const isBelow = pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={isExact ? 'page' : isBelow ? 'true' : undefined}
      className="relative flex h-full flex-col items-center justify-center gap-0.5 text-meta text-text-2 no-underline hover:bg-hover hover:text-text-1 aria-[current]:bg-selected aria-[current]:text-text-1 rail:h-9 rail:flex-row rail:rounded-button rail:text-data wide:justify-start wide:gap-3 wide:px-2"
    >
      {icon}
      <span className="rail:sr-only wide:not-sr-only">{children}</span>
      {count ? (
        <span
          title={count.said}
          className="absolute end-1/4 top-1 rounded-cell bg-info-tint px-1 text-meta text-info tabular-nums rail:end-0 rail:top-0 wide:static wide:ms-auto"
        >
          <span aria-hidden>{count.shown}</span>
          <span className="sr-only">{count.said}</span>
        </span>
      ) : null}
    </Link>
  );
}
