'use client';

import { useEffect } from 'react';

/** Puts `prefix` before the page's title while there is one: "61% · Submission #41". */
export function useTabTitle(prefix: string | null): void {
  useEffect(() => {
    if (prefix === null) return;
    const title = document.title;
    document.title = `${prefix} · ${title}`;
    return () => {
      document.title = title;
    };
  }, [prefix]);
}
