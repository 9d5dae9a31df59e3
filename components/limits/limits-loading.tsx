import type { I18n } from '@/lib/i18n/i18n';

/** Percent of their columns: bars as long as labels and sentences are. */
const ROWS: readonly (readonly [label: number, sentence: number])[] = [
  [38, 52],
  [62, 70],
  [44, 61],
  [71, 66],
  [35, 48],
  [58, 74],
  [49, 57],
  [66, 63],
  [41, 55],
  [53, 68],
];

/** In place of the table while HubSpot is read: nothing at first, then its shape, then words. */
export function LimitsLoading({ i18n }: { readonly i18n: I18n }) {
  const { t } = i18n;
  return (
    <div role="status" className="animate-appear">
      <p className="min-h-8 animate-appear-late pt-1 pb-3 text-data text-text-2">
        {t('limits.reading')}
      </p>
      <div aria-hidden>
        <div className="flex h-(--row) items-center gap-6 border-b border-line-strong text-meta text-text-3">
          <span className="flex-1 sm:flex-none sm:basis-64">{t('limits.label')}</span>
          <span className="hidden flex-1 sm:block">{t('limits.sentence')}</span>
          <span>{t('limits.limit')}</span>
        </div>
        {ROWS.map(([label, sentence]) => (
          <div key={label} className="flex h-(--row) items-center gap-6 border-b">
            <span className="flex-1 sm:flex-none sm:basis-64">
              <Bar percent={label} />
            </span>
            <span className="hidden flex-1 sm:block">
              <Bar percent={sentence} />
            </span>
            <span className="w-8">
              <Bar percent={100} />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Bar({ percent }: { readonly percent: number }) {
  return <span className="block h-3 rounded-cell bg-hover" style={{ width: `${percent}%` }} />;
}
