'use client';

import { useDeferredValue } from 'react';
import type { DraftRow } from '@/lib/limits/limit';
import { changedSpan } from './changed-span';

/** Up to here an edit is shown in the task of the key that was pressed. */
const ROWS_AT_ONCE = 500;

/**
 * The rows of a draft, after an edit of many of them a moment later: their planning is work of its
 * own, which what a person does meanwhile may interrupt.
 */
export function useCalmRows(rows: readonly DraftRow[]): readonly DraftRow[] {
  const deferred = useDeferredValue(rows);
  if (rows === deferred) return rows;
  return countChanged(deferred, rows) > ROWS_AT_ONCE ? deferred : rows;
}

function countChanged(before: readonly DraftRow[], after: readonly DraftRow[]): number {
  const { left, right } = changedSpan(before, after);
  return Math.max(left.length, right.length);
}
