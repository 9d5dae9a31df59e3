import type { I18n } from '@/lib/i18n/i18n';
import { PairLine } from '../limits/pair-line';
import { anyWords, labelWords } from './cell-words';
import type { MatrixCellModel, MatrixModel } from './matrix-model';
import type { CellPosition } from './move-cell';

type MatrixDetailProps = {
  readonly i18n: I18n;
  readonly model: MatrixModel;
  readonly at: CellPosition | null;
};

/** In place of tooltips. The cells say the same themselves, so that this line need not speak. */
export function MatrixDetail({ i18n, model, at }: MatrixDetailProps) {
  const { t } = i18n;
  const from = at === null ? undefined : model.objects[at.row];
  const to = at === null ? undefined : model.objects[at.column];
  return (
    <div
      aria-hidden
      className="sticky bottom-(--bottom-bar) z-10 min-h-14 bg-bg py-2 text-data tabular-nums print:hidden"
    >
      {at === null || from === undefined || to === undefined ? (
        <p className="text-text-3">{t('matrix.hint')}</p>
      ) : (
        <>
          <DetailLine
            i18n={i18n}
            pair={[from.plural, to.plural]}
            cell={cellAt(model, at.row, at.column)}
            hint={t('matrix.open')}
          />
          {at.row === at.column ? null : (
            <DetailLine
              i18n={i18n}
              pair={[to.plural, from.plural]}
              cell={cellAt(model, at.column, at.row)}
            />
          )}
        </>
      )}
    </div>
  );
}

type DetailLineProps = {
  readonly i18n: I18n;
  readonly pair: readonly [from: string, to: string];
  readonly cell: MatrixCellModel | null;
  readonly hint?: string;
};

function DetailLine({ i18n, pair: [from, to], cell, hint }: DetailLineProps) {
  return (
    <p className={hint === undefined ? 'truncate text-text-2' : 'truncate'}>
      <PairLine from={from} to={to} weight={hint === undefined ? 'normal' : 'strong'} />
      <span className="ms-3">
        {cell === null
          ? i18n.t('matrix.noPair')
          : [anyWords(i18n, cell.any), ...labelWords(i18n, cell.labels)].join(' · ')}
      </span>
      {hint === undefined || cell === null ? null : (
        <span className="ms-3 text-text-3 pointer-coarse:hidden">{hint}</span>
      )}
    </p>
  );
}

function cellAt({ rows }: MatrixModel, row: number, column: number): MatrixCellModel | null {
  return rows[row]?.[column] ?? null;
}
