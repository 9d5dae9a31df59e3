import type { I18n } from '@/lib/i18n/i18n';
import { HEAT_STEPS } from './heat-step';

/** What the colours say, the tightest first. */
export function MatrixLegend({ i18n }: { readonly i18n: I18n }) {
  const { t } = i18n;
  return (
    <ul
      aria-label={t('matrix.legend')}
      className="matrix-legend flex flex-wrap items-center gap-x-3 gap-y-1 text-meta text-text-2 tabular-nums"
    >
      {HEAT_STEPS.map(({ step, from, to }) => (
        <li key={step} className="flex items-center gap-1.5">
          <span aria-hidden className="matrix-swatch" data-heat={step} />
          {stepWords(i18n, from, to)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="matrix-swatch" data-many>
          ∞
        </span>
        {t('common.many')}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="matrix-swatch" data-marked />
        {t('matrix.labelsLimited')}
      </li>
      <li className="flex items-center gap-1.5">
        <span aria-hidden className="matrix-swatch" data-none />
        {t('matrix.noPair')}
      </li>
    </ul>
  );
}

export function stepWords({ t, format }: I18n, from: number, to: number | null): string {
  if (to === null) return t('matrix.above', { number: format.number(from - 1) });
  return from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`;
}
