'use client';

import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

const FIRST_BOX = { rowPx: 32, top: 0 };

/** How high a row is, and how far from the page's top the rows begin: both can change. */
export function useBodyBox(body: RefObject<HTMLDivElement | null>) {
  const [box, setBox] = useState(FIRST_BOX);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const read = () => {
      const rowPx = Number.parseFloat(getComputedStyle(element).minHeight);
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY);
      setBox((before) => (before.rowPx === rowPx && before.top === top ? before : { rowPx, top }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, [body]);
  return box;
}
