'use client';

import { useSyncExternalStore } from 'react';

/** Whether somebody can look at the page: a hidden one must not take the browser's connections. */
export function usePageVisible(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      document.addEventListener('visibilitychange', onChange);
      return () => {
        document.removeEventListener('visibilitychange', onChange);
      };
    },
    () => document.visibilityState === 'visible',
    () => true,
  );
}
