'use client';

import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { hasDraftHint } from '../change/draft-hint';
import { focusedCell } from '../grid/focused-cell';
import { StillGrid } from '../grid/still-grid';
import { createLimitsGridRows } from './limits-grid-rows';
import type { LimitsGridProps } from './limits-grid';

type LimitsRowsProps = Omit<LimitsGridProps, 'focusFirst'> & { readonly empty: ReactNode };

type Loaded = {
  readonly LimitsGrid: (props: LimitsGridProps) => ReactNode;
  readonly focusFirst: LimitsGridProps['focusFirst'];
};

const REACHES = [
  'pointermove',
  'pointerdown',
  'keydown',
  'focusin',
  'wheel',
  'touchstart',
] as const;

/**
 * The limits, at first to be read. What edits them is fetched when somebody reaches for the page,
 * or when this browser has a draft to show.
 */
export function LimitsRows(props: LimitsRowsProps) {
  const { hubId, pairs, empty, children } = props;
  const i18n = useI18n();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const toRows = useMemo(() => createLimitsGridRows(hubId), [hubId]);

  useEffect(() => {
    const reached = new AbortController();
    const load = () => {
      reached.abort();
      void import('./limits-grid').then(({ LimitsGrid }) => {
        setLoaded({ LimitsGrid, focusFirst: focusedCell() });
      });
    };
    if (hasDraftHint(hubId)) load();
    else {
      for (const reach of REACHES) {
        document.addEventListener(reach, load, { signal: reached.signal, passive: true });
      }
    }
    return () => {
      reached.abort();
    };
  }, [hubId]);

  if (loaded === null) {
    return (
      <>
        <StillGrid i18n={i18n} name={i18n.t('limits.caption')} rows={toRows(pairs)} empty={empty} />
        {children}
      </>
    );
  }
  return <loaded.LimitsGrid {...props} focusFirst={loaded.focusFirst} />;
}
