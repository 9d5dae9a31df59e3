'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { TIME_ZONE_COOKIE } from '@/lib/i18n/time-zone';

const YEAR_SECONDS = 365 * 24 * 3600;

type BrowserFactsProps = {
  /** The cookie that remembers the portal in view; `null` on a page of no portal. */
  readonly lastPortal: { readonly cookie: string; readonly hubId: number } | null;
  /** The time zone in which the server said the times of this page. */
  readonly saidIn: string | undefined;
};

/** Tells the server, by cookies, what only the browser knows: its time zone, and where it is. */
export function BrowserFacts({ lastPortal, saidIn }: BrowserFactsProps) {
  const router = useRouter();
  const cookie = lastPortal?.cookie;
  const hubId = lastPortal?.hubId;

  useEffect(() => {
    if (cookie !== undefined && hubId !== undefined) keepCookie(cookie, String(hubId));
  }, [cookie, hubId]);

  useEffect(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const isNew = keepCookie(TIME_ZONE_COOKIE, timeZone);
    // Only where the times on this page are wrong: a refresh reads HubSpot again.
    if (isNew && timeZone !== saidIn) router.refresh();
  }, [router, saidIn]);

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
