'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { TIME_ZONE_COOKIE } from '@/lib/i18n/time-zone';

const YEAR_SECONDS = 365 * 24 * 3600;

type BrowserFactsProps = {
  /** The cookie that remembers the portal in view; `null` on a page of no portal. */
  readonly lastPortal: { readonly cookie: string; readonly hubId: number } | null;
};

/** Tells the server, by cookies, what only the browser knows: its time zone, and where it is. */
export function BrowserFacts({ lastPortal }: BrowserFactsProps) {
  const router = useRouter();
  const cookie = lastPortal?.cookie;
  const hubId = lastPortal?.hubId;

  useEffect(() => {
    if (cookie !== undefined && hubId !== undefined) keepCookie(cookie, String(hubId));
  }, [cookie, hubId]);

  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (!keepCookie(TIME_ZONE_COOKIE, timeZone)) return;
    // The times on this page were said in another zone.
    router.refresh();
  }, [router]);

  return null;
}

/** Whether the cookie is another one now; not where the browser keeps none. */
function keepCookie(name: string, value: string): boolean {
  const entry = `${name}=${encodeURIComponent(value)}`;
  if (hasCookie(entry)) return false;
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `${entry}; path=/; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
  return hasCookie(entry);
}

function hasCookie(entry: string): boolean {
  return document.cookie.split('; ').includes(entry);
}
