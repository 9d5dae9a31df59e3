'use client';

import { useEffect, useRef, useState } from 'react';

/** The newest text, but no more often than each `intervalMs`; at first nothing. */
export function useThrottled(text: string, intervalMs: number): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(0);
  useEffect(() => {
    if (text === said) return;
    const say = () => {
      saidAt.current = Date.now();
      setSaid(text);
    };
    const timer = setTimeout(say, Math.max(0, saidAt.current + intervalMs - Date.now()));
    return () => {
      clearTimeout(timer);
    };
  }, [text, said, intervalMs]);
  return said;
}
