'use client';

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { pairKey } from '@/lib/limits/limit';
import type { PlanRow } from '@/lib/limits/plan';
import { DataTable } from '../ui/data-table';
import { planBlocks, type PlanBlock } from './plan-blocks';

type PlanRowsProps = Omit<ComponentProps<typeof DataTable<PlanRow>>, 'part' | 'group'> & {
  readonly heading: (row: PlanRow) => ReactNode;
};

/** Up to here the whole table is in the page: in its search and in print. */
const WHOLE_MAX = 300;
const ROW_PX = 32;
const HEADING_PX = 64;

/** The rows of a plan, pair by pair. Of a long plan only what is in view is in the page. */
export function PlanRows(props: PlanRowsProps) {
  const { heading, ...table } = props;
  if (props.rows.length > WHOLE_MAX) return <LongPlan {...props} />;
  return <DataTable {...table} group={{ key: pairKey, header: heading }} />;
}

function LongPlan({ heading, ...table }: PlanRowsProps) {
  const { rows } = table;
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const blocks = useMemo(() => planBlocks(rows), [rows]);
  const blockOf = useMemo(
    () => new Map(blocks.flatMap((block) => block.rows.map((row) => [row, block] as const))),
    [blocks],
  );
  const getItemKey = useMemo(() => (index: number) => blocks[index]?.key ?? '', [blocks]);
  const window = useWindowVirtualizer<HTMLElement>({
    count: blocks.length,
    estimateSize: (index) => heightOf(blocks[index]),
    getItemKey,
    overscan: 1,
    scrollMargin: top,
    useFlushSync: false,
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
        {...table}
        rows={items.flatMap(({ index }) => blocks[index]?.rows ?? [])}
        group={{
          key: (row) => blockOf.get(row)?.key ?? '',
          header: (row) => (blockOf.get(row)?.place === 'first' ? heading(row) : null),
        }}
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

function heightOf(block: PlanBlock | undefined): number {
  if (block === undefined) return 0;
  return (block.place === 'first' ? HEADING_PX : 0) + block.rows.length * ROW_PX;
}
