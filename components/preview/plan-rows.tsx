'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ComponentProps } from 'react';
import { groupBy } from '@/lib/limits/group-by';
import { pairKey } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { DataTable } from '../ui/data-table';

type PlanRowsProps = Omit<ComponentProps<typeof DataTable<PlanRow>>, 'part'>;

/** Up to here the whole table is in the page: in its search and in print. */
const WHOLE_MAX = 300;
const ROW_PX = 32;
const HEADING_PX = 64;

/** The rows of a plan, pair by pair. Of a long plan only the pairs in view are in the page. */
export function PlanRows(props: PlanRowsProps) {
  return props.rows.length <= WHOLE_MAX ? <DataTable {...props} /> : <LongPlan {...props} />;
}

function LongPlan(props: PlanRowsProps) {
  const { rows } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const pairs = useMemo(() => [...groupBy(rows, pairKey).values()], [rows]);
  const getItemKey = useMemo(() => (index: number) => keyOf(pairs[index]), [pairs]);
  const window = useWindowVirtualizer<HTMLElement>({
    count: pairs.length,
    estimateSize: (index) => HEADING_PX + (pairs[index]?.length ?? 0) * ROW_PX,
    getItemKey,
    overscan: 1,
    scrollMargin: top,
  });
  useLayoutEffect(() => {
    const read = () => {
      if (frame.current) setTop(Math.round(frame.current.getBoundingClientRect().top + scrollY));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, []);
  const items = window.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return (
    <div ref={frame}>
      <DataTable
        {...props}
        rows={items.flatMap(({ index }) => pairs[index] ?? [])}
        part={{
          before: first ? first.start - top : 0,
          after: last ? window.getTotalSize() - (last.end - top) : 0,
          firstGroup: first?.index ?? 0,
          measure: window.measureElement,
        }}
      />
    </div>
  );
}

function keyOf(pair: readonly PlanRow[] | undefined): string {
  return pair?.[0] ? pairKey(pair[0]) : '';
}
