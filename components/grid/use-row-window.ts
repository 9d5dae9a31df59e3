'use client';

import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { GridRow } from './grid-row';
import { createHeights } from './row-heights';
import { covers, createRowOffsets, rowAt, rowIndexes, spanOf } from './row-offsets';
import { useBodyBox } from './use-body-box';
import { useMeasuredRows } from './use-measured-rows';

/** Short tables are whole: in the page's own search, in print, and before scripts run. */
const WHOLE_MAX = 150;
/** Few, so that a frame has few rows to make. */
const OVERSCAN = 6;
/** Of a window that cannot be asked. */
const FIRST_BOTTOM_PX = 1_200;

/** Only the rows in view are in the page; the active one stays, and so does the focus. */
export function useRowWindow(
  rows: readonly GridRow[],
  activeRow: number,
  body: RefObject<HTMLDivElement | null>,
) {
  const { rowPx, top } = useBodyBox(body);
  const [heights, setHeights] = useState(createHeights);
  const [seen, setSeen] = useState(firstSeen);
  const [toOffsets] = useState(createRowOffsets);
  const by = useMemo(() => ({ heights, rowPx }), [heights, rowPx]);
  const offsets = useMemo(
    () => toOffsets(rows, (row) => heights.of(row, rowPx), by),
    [toOffsets, rows, heights, rowPx, by],
  );
  const isWhole = rows.length <= WHOLE_MAX;
  const span = useMemo(
    () => (isWhole ? { first: 0, end: rows.length } : spanOf(offsets, seen, OVERSCAN)),
    [isWhole, rows, offsets, seen],
  );

  const onScroll = useEffectEvent(() => {
    const topPx = window.scrollY - top;
    const now = { topPx, bottomPx: topPx + window.innerHeight };
    if (isWhole || covers(span, spanOf(offsets, now, 0))) return;
    // In this very frame: what is scrolled to must not be empty.
    flushSync(() => {
      setSeen(now);
    });
  });
  useEffect(() => {
    const look = () => {
      onScroll();
    };
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look, { passive: true });
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, []);

  useMeasuredRows(
    body,
    (index) => rows[index] && heights.of(rows[index], rowPx),
    (found) => {
      const firstSeen = rowAt(offsets, window.scrollY - top);
      let movedPx = 0;
      for (const { index, px } of found) {
        const row = rows[index];
        if (row && index < firstSeen) movedPx += px - heights.of(row, rowPx);
      }
      flushSync(() => {
        setHeights(heights.with(found.map(({ index, px }) => ({ row: rows[index], px }))));
      });
      // What is looked at stays where it is.
      if (movedPx !== 0) window.scrollBy(0, movedPx);
    },
  );

  return {
    indexes: rowIndexes(span, activeRow, rows.length),
    startOf: (index: number) => offsets[index] ?? 0,
    totalPx: offsets[rows.length] ?? 0,
  };
}

/** Until it is known where the rows begin, and how far the page is scrolled. */
function firstSeen() {
  return {
    topPx: 0,
    bottomPx: typeof window === 'undefined' ? FIRST_BOTTOM_PX : window.innerHeight,
  };
}
