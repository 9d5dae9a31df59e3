'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isSameOptions, keepOptions, printPath, readOptions } from './matrix-address';
import { MatrixDetail } from './matrix-detail';
import { MatrixExport } from './matrix-export';
import { MatrixGrid } from './matrix-grid';
import { MatrixLegend } from './matrix-legend';
import { matrixModel } from './matrix-model';
import type { MatrixOptions } from './matrix-model';
import type { MatrixSheet } from './matrix-sheet';
import { MatrixToolbar } from './matrix-toolbar';
import type { CellPosition } from './move-cell';

type MatrixBrowserProps = {
  readonly hubId: number;
  readonly portalName: string;
  readonly sheet: MatrixSheet;
  /** When HubSpot was read, and the way to read it again. */
  readonly refresh: ReactNode;
};

const FIRST_CELL: CellPosition = { row: 0, column: 0 };

/** From × to. The options are in the address. */
export function MatrixBrowser({ hubId, portalName, sheet, refresh }: MatrixBrowserProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const router = useRouter();
  const address = useSearchParams();
  const form = useRef<HTMLFormElement>(null);
  const [options, setOptions] = useState<MatrixOptions>(() => readOptions(address));
  const [active, setActive] = useState<CellPosition>(FIRST_CELL);
  const [crossed, setCrossed] = useState<CellPosition | null>(null);
  const model = useMemo(() => matrixModel(sheet, options), [sheet, options]);
  const hasCustom = model.objects.some(({ isCustom }) => isCustom);

  const choose = useCallback(() => {
    if (form.current === null) return;
    const chosen = readOptions(new FormData(form.current));
    if (isSameOptions(chosen, readOptions(new URLSearchParams(window.location.search)))) return;
    setOptions(chosen);
    setActive(FIRST_CELL);
    setCrossed(null);
    keepOptions(chosen);
  }, []);
  // What was chosen before the page had come to life counts, too.
  useEffect(choose, [choose]);
  const move = (next: CellPosition) => {
    setActive((now) => (now.row === next.row && now.column === next.column ? now : next));
  };
  const cross = (next: CellPosition | null) => {
    setCrossed((now) => (now?.row === next?.row && now?.column === next?.column ? now : next));
  };

  return (
    <>
      <MatrixToolbar i18n={i18n} form={form} options={options} onChange={choose}>
        <MatrixExport
          i18n={i18n}
          model={model}
          portalName={portalName}
          readAt={sheet.readAt}
          print={printPath(hubId, options)}
        />
        <div className="sm:ms-auto">{refresh}</div>
      </MatrixToolbar>
      <MatrixLegend i18n={i18n} />
      {model.objects.length === 0 ? (
        <p className="py-6 text-text-2">{t('matrix.empty')}</p>
      ) : (
        <>
          <MatrixGrid
            hubId={hubId}
            model={model}
            active={active}
            crossed={crossed}
            onActive={move}
            onCrossed={cross}
            onOpen={({ fromObjectTypeId, toObjectTypeId }) => {
              router.push(`/p/${hubId}/pairs/${fromObjectTypeId}/${toObjectTypeId}`);
            }}
          />
          <MatrixDetail i18n={i18n} model={model} at={crossed} />
          {hasCustom ? (
            <p className="pt-1 text-meta text-text-3">{t('matrix.customNote')}</p>
          ) : null}
        </>
      )}
    </>
  );
}
