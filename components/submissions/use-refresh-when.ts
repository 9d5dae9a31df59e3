'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Renders the frame anew when something becomes true: it counts what is under way. */
export function useRefreshWhen(isTrue: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (isTrue) router.refresh();
  }, [isTrue, router]);
}
