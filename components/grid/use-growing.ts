'use client';

import { useEffect, useState } from 'react';

/** Rows that are made ready in one go: well below the length of a frame. */
const ROWS_AT_ONCE = 1_000;

/** How many rows to show: of a long draft first its beginning, then more and more, until all. */
export function useGrowing(rows: number): number {
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  useEffect(() => {
    if (shown >= rows) return;
    const timer = setTimeout(() => {
      setShown(shown + ROWS_AT_ONCE);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [shown, rows]);
  return shown;
}
