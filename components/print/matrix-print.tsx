import type { I18n } from '@/lib/i18n/i18n';
import { cellText, labelWords } from '../matrix/cell-words';
import { heatStep, HEAT_STEPS } from '../matrix/heat-step';
import { stepWords } from '../matrix/matrix-legend';
import { isMarked } from '../matrix/matrix-model';
import type { MatrixCellModel, MatrixModel } from '../matrix/matrix-model';
import { columnRanges } from './matrix-sheets';
import type { ColumnRange } from './matrix-sheets';
import './matrix-print.css';

type MatrixPrintProps = { readonly i18n: I18n; readonly model: MatrixModel };

/** From × to without colours: the tighter a limit, the longer the bar below its number. */
export function MatrixPrint({ i18n, model }: MatrixPrintProps) {
  const { t } = i18n;
  if (model.objects.length === 0) return <p className="py-6">{t('matrix.empty')}</p>;
  return (
    <>
      <Legend i18n={i18n} model={model} />
      {columnRanges(model).map((range) => (
        <PrintedTable key={range.from} i18n={i18n} model={model} range={range} />
      ))}
      <LabelLimits i18n={i18n} model={model} />
    </>
  );
}

function Legend({ i18n, model }: MatrixPrintProps) {
  const { t } = i18n;
  return (
    <ul aria-label={t('matrix.legend')} className="printed-legend">
      {HEAT_STEPS.map(({ step, from, to }) => (
        <li key={step}>
          <span aria-hidden className="printed-swatch">
            <Bar step={step} />
          </span>
          {stepWords(i18n, from, to)}
        </li>
      ))}
      <li>
        <span aria-hidden className="printed-swatch">
          ∞
        </span>
        {t('common.many')}
      </li>
      <li>
        <span aria-hidden className="printed-swatch" data-marked />
        {t('matrix.labelsLimited')}
      </li>
      <li>
        <span aria-hidden className="printed-swatch" data-none />
        {t('matrix.noPair')}
      </li>
      {model.objects.some(({ isCustom }) => isCustom) ? <li>{t('matrix.customNote')}</li> : null}
    </ul>
  );
}

function PrintedTable({ i18n, model, range }: MatrixPrintProps & { readonly range: ColumnRange }) {
  const { t } = i18n;
  const { objects, rows } = model;
  const columns = objects.slice(range.from, range.to);
  return (
    <table aria-label={t('matrix.title')} className="printed-matrix">
      <thead>
        <tr>
          <th scope="col">{t('matrix.fromTo')}</th>
          {columns.map((object) => (
            <th key={object.objectTypeId} scope="col">
              <span>{nameOf(object)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {objects.map((object, row) => (
          <tr key={object.objectTypeId}>
            <th scope="row">{nameOf(object)}</th>
            {(rows[row] ?? []).slice(range.from, range.to).map((cell, column) => (
              <PrintedCell key={columns[column]?.objectTypeId} i18n={i18n} cell={cell} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PrintedCell({ i18n, cell }: Pick<MatrixPrintProps, 'i18n'> & CellProps) {
  if (cell === null) {
    return (
      <td data-none>
        <span className="sr-only">{i18n.t('matrix.noPair')}</span>
      </td>
    );
  }
  const step = heatStep(cell.shown);
  return (
    <td
      data-marked={isMarked(cell) ? true : undefined}
      data-many={cell.shown === 'many' ? true : undefined}
    >
      {cellText(i18n, cell)}
      {step === null ? null : <Bar step={step} />}
    </td>
  );
}

type CellProps = { readonly cell: MatrixCellModel | null };

/** A border, not a ground: browsers print borders, whatever is chosen for grounds. */
function Bar({ step }: { readonly step: number }) {
  return <span aria-hidden className="printed-bar" data-step={step} />;
}

/** What the corners stand for, so that the paper is complete. */
function LabelLimits({ i18n, model: { objects, rows } }: MatrixPrintProps) {
  const marked = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const [from, to] = [objects[row], objects[column]];
      if (cell === null || !isMarked(cell) || !from || !to) return [];
      return [{ from, to, labels: labelWords(i18n, cell.labels) }];
    }),
  );
  if (marked.length === 0) return null;
  return (
    <section className="pt-6">
      <h2 className="text-section">{i18n.t('print.labelLimits')}</h2>
      <dl className="printed-labels">
        {marked.map(({ from, to, labels }) => (
          <div key={`${from.objectTypeId}>${to.objectTypeId}`}>
            <dt>{`${from.plural} → ${to.plural}`}</dt>
            <dd>{labels.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function nameOf({ plural, isCustom }: MatrixModel['objects'][number]): string {
  return isCustom ? `${plural}*` : plural;
}
