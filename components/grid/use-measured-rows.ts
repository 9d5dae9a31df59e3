'use client';

import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

export type MeasuredRow = { readonly index: number; readonly px: number };

/** Rounding is no other height. */
const SAME_PX = 0.5;

/**
 * Tells the heights of the rows in the page where they differ from what was guessed: long words
 * wrap, and so do problems.
 *
 * @param heightOf what is known so far of a row, by its index
 */
export function useMeasuredRows(
  body: RefObject<HTMLDivElement | null>,
  heightOf: (index: number) => number | undefined,
  onHeights: (heights: readonly MeasuredRow[]) => void,
): void {
  const observer = useRef<ResizeObserver | null>(null);
  const observed = useRef(new Set<Element>());

  const tell = useEffectEvent((entries: readonly ResizeObserverEntry[]) => {
    const heights = entries.flatMap(({ target, borderBoxSize }): MeasuredRow[] => {
      const index = indexOf(target);
      const known = index === null ? undefined : heightOf(index);
      const px = borderBoxSize[0]?.blockSize;
      if (index === null || known === undefined || px === undefined) return [];
      return target.isConnected && Math.abs(px - known) > SAME_PX ? [{ index, px }] : [];
    });
    if (heights.length > 0) onHeights(heights);
  });

  useLayoutEffect(() => {
    const watched = observed.current;
    observer.current = new ResizeObserver((entries) => {
      tell(entries);
    });
    return () => {
      observer.current?.disconnect();
      watched.clear();
    };
  }, []);

  // The rows of this very moment.
  useLayoutEffect(() => {
    for (const row of observed.current) {
      if (row.isConnected) continue;
      observer.current?.unobserve(row);
      observed.current.delete(row);
    }
    for (const row of body.current?.children ?? []) {
      if (observed.current.has(row)) continue;
      observer.current?.observe(row);
      observed.current.add(row);
    }
  });
}

function indexOf(element: Element): number | null {
  const index = element instanceof HTMLElement ? element.dataset['index'] : undefined;
  return index === undefined ? null : Number(index);
}
