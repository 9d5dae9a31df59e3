'use client';

import { useState } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { exportFileName } from '@/lib/limits/export/export-file-name';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { saveFile } from './save-file';
import type { printPath } from './matrix-address';
import { matrixWords } from './svg-words';
import type { MatrixModel } from './matrix-model';

type MatrixExportProps = {
  readonly i18n: I18n;
  readonly model: MatrixModel;
  readonly portalName: string;
  /** Epoch milliseconds. */
  readonly readAt: number;
  /** The page that is the matrix on paper. */
  readonly print: ReturnType<typeof printPath>;
};

/** The picture that is on screen, with its legend and where it is from. */
export function MatrixExport(props: MatrixExportProps) {
  const { i18n, model, portalName, readAt, print } = props;
  const { t } = i18n;
  const [failed, setFailed] = useState<'none' | 'png'>('none');

  const save = async (extension: 'svg' | 'png') => {
    const { matrixSvg } = await import('./matrix-svg');
    const svg = matrixSvg(model, matrixWords(i18n, { portalName, readAt }));
    const name = exportFileName({ view: 'matrix', portalName, nowMs: readAt, extension });
    if (extension === 'svg') {
      saveFile(new Blob([svg], { type: 'image/svg+xml' }), name);
      return;
    }
    const { drawPng } = await import('./draw-png');
    saveFile(await drawPng(svg), name);
  };

  return (
    <div className="flex items-center gap-2">
      <Button size="small" onClick={() => void save('svg')}>
        {t('matrix.saveSvg')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          save('png').then(
            () => {
              setFailed('none');
            },
            () => {
              setFailed('png');
            },
          );
        }}
      >
        {t('matrix.savePng')}
      </Button>
      <LinkButton size="small" href={print}>
        {t('matrix.print')}
      </LinkButton>
      {failed === 'png' ? (
        <p role="alert" className="text-data text-bad">
          {t('matrix.pngFailed')}
        </p>
      ) : null}
    </div>
  );
}
