'use client';

import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { GridRow } from './grid-row';

/** Short tables are whole: in the page's own search, in print, and before scripts run. */
const WHOLE_MAX = 150;
const OVERSCAN = 8;
const NOTE_PX = 32;
/** What a server takes for a window: enough rows to read without scripts. */
const FIRST_RECT = { width: 1280, height: 1600 };

/** Only the rows in view are in the page; the active one stays, and so does the focus. */
export function useRowWindow(
  rows: readonly GridRow[],
  activeRow: number,
  body: RefObject<HTMLDivElement | null>,
) {
  const { rowPx, top } = useBodyBox(body);
  const rangeExtractor = useCallback(
    (range: Range) => withRow(defaultRangeExtractor(range), activeRow, rows.length),
    [activeRow, rows.length],
  );
  // Another function makes it lay out all rows anew.
  const getItemKey = useMemo(() => keysOf(rows, rowPx), [rows, rowPx]);
  return useWindowVirtualizer<HTMLElement>({
    count: rows.length,
    estimateSize: (index) => rowPx + (rows[index]?.issues.length ?? 0) * NOTE_PX,
    getItemKey,
    rangeExtractor,
    overscan: rows.length <= WHOLE_MAX ? WHOLE_MAX : OVERSCAN,
    scrollMargin: top,
    initialOffset: 0,
    initialRect: FIRST_RECT,
  });
}

function keysOf(rows: readonly GridRow[], rowPx: number) {
  return (index: number) => rows[index]?.key ?? index * rowPx;
}

function withRow(indexes: number[], row: number, count: number): number[] {
  if (row < 0 || row >= count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

const FIRST_BOX = { rowPx: 32, top: 0 };

/** How high a row is, and how far from the page's top the rows begin: both can change. */
function useBodyBox(body: RefObject<HTMLDivElement | null>) {
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
