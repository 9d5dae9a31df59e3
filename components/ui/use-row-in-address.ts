'use client';

import { useEffect, useEffectEvent, useRef } from 'react';

/** Frames of the browser that a row may take to come into the page. */
const FRAMES_MAX = 120;

type RowsInAddress<Row> = {
  readonly rows: readonly Row[];
  /** The `id` of an element in the row; without it no address names a row. */
  readonly anchor: ((row: Row) => string) | undefined;
  readonly scrollTo: (index: number) => void;
};

/**
 * Brings the row that the address names (`#row-4711`) into the page, once for each address, as soon
 * as it is loaded: a browser finds only what is in the page already.
 */
export function useRowInAddress<Row>({ rows, anchor, scrollTo }: RowsInAddress<Row>): void {
  const shown = useRef('');
  const seek = useEffectEvent(() => {
    const id = window.location.hash.slice(1);
    if (anchor === undefined || id === '' || id === shown.current) return;
    const index = rows.findIndex((row) => anchor(row) === id);
    if (index === -1) return;
    shown.current = id;
    if (document.getElementById(id) !== null) return;
    scrollTo(index);
    markWhenThere(id, FRAMES_MAX);
  });

  useEffect(() => {
    seek();
  }, [rows.length]);
  useEffect(() => {
    const onHashChange = () => {
      shown.current = '';
      seek();
    };
    window.addEventListener('hashchange', onHashChange);
    return () => {
      window.removeEventListener('hashchange', onHashChange);
    };
  }, []);
}

/** Going to the address once more makes the row its `:target`. */
function markWhenThere(id: string, framesLeft: number): void {
  if (document.getElementById(id) !== null) window.location.replace(`#${id}`);
  else if (framesLeft > 0) {
    requestAnimationFrame(() => {
      markWhenThere(id, framesLeft - 1);
    });
  }
}
