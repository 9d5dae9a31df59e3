'use client';

import { startTransition, useEffect, useRef, useState } from 'react';

/**
 * The newest value, but no more often than each `intervalMs`; until then `initial`. What is rendered
 * from it gives way to what the person does.
 */
export function useThrottled<Value>(value: Value, intervalMs: number, initial: Value): Value {
  const [shown, setShown] = useState(initial);
  const shownAt = useRef(0);
  useEffect(() => {
    if (value === shown) return;
    const show = () => {
      shownAt.current = Date.now();
      startTransition(() => {
        setShown(() => value);
      });
    };
    const timer = setTimeout(show, Math.max(0, shownAt.current + intervalMs - Date.now()));
    return () => {
      clearTimeout(timer);
    };
  }, [value, shown, intervalMs]);
  return shown;
}
