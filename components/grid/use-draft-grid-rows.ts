'use client';

import { useEffect, useMemo, useState } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import type { DraftPlan } from '../change/draft-plan';
import type { PortalKnown } from '../change/portal-known';
import { createDraftGridRows } from './draft-grid-rows';
import type { GridRow } from './grid-row';

type DraftGridInput = {
  readonly i18n: I18n;
  readonly known: PortalKnown;
  readonly pairs: DraftPlan['pairs'];
};

/** The rows of a draft; a long one is made in several goes, so that nothing waits for it. */
export function useDraftGridRows({ i18n, known, pairs }: DraftGridInput): readonly GridRow[] {
  const [toRows] = useState(() => createDraftGridRows());
  const [go, setGo] = useState(0);
  // `go` asks for the next part of the same rows.
  const made = useMemo(
    () => ({ go, ...toRows({ i18n, known, pairs }) }),
    [toRows, i18n, known, pairs, go],
  );
  useEffect(() => {
    if (made.state === 'whole') return;
    const timer = setTimeout(() => {
      setGo((count) => count + 1);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [made]);
  return made.rows;
}
