import type { I18n } from '@/lib/i18n/i18n';
import { limitSentence } from '@/lib/i18n/limit-sentence';
import { objectPlural } from '@/lib/i18n/object-names';
import { limitKey, pairKey } from '@/lib/limits/limit';
import type { PairSheet, PairSheetDirection } from '@/lib/submissions/pair-sheet';
import type { LimitsViewRow } from '@/lib/submissions/limits-view';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { DataTable } from '../ui/data-table';
import type { Column } from '../ui/data-table';

type PairDirectionsProps = {
  readonly i18n: I18n;
  readonly directions: PairSheet['directions'];
};

/** Each direction says itself first; its labels stand below. */
export function PairDirections({ i18n, directions }: PairDirectionsProps) {
  return directions.map((direction) => (
    <PairDirection key={pairKey(direction)} i18n={i18n} direction={direction} />
  ));
}

type PairDirectionProps = { readonly i18n: I18n; readonly direction: PairSheetDirection };

function PairDirection({ i18n, direction }: PairDirectionProps) {
  const { t, locale } = i18n;
  const { rows } = direction;
  const from = objectPlural(direction.from, locale);
  const to = objectPlural(direction.to, locale);
  const any = rows.find(({ label }) => label === null);
  const headingId = `pair-${direction.fromObjectTypeId}-${direction.toObjectTypeId}`;
  return (
    <section aria-labelledby={headingId} className="pt-4 pb-6">
      <p className="text-data text-text-2">
        <PairLine from={from} to={to} />
      </p>
      <h2 id={headingId} className="pb-2 text-section">
        {any === undefined
          ? t('pair.none', { from, to })
          : limitSentence(i18n, { ...direction, label: null, limit: any.limit })}
      </h2>
      {rows.length === 0 ? null : (
        <DataTable
          caption={t('pair.limitsOf', { from, to })}
          columns={columns(i18n, direction)}
          rows={rows}
          rowKey={limitKey}
          empty={null}
        />
      )}
    </section>
  );
}

function columns(i18n: I18n, direction: PairSheetDirection): readonly Column<LimitsViewRow>[] {
  const { t } = i18n;
  return [
    {
      id: 'label',
      header: t('limits.label'),
      role: 'row-header',
      className: 'sm:w-64',
      cell: ({ label, mirrorTypeId }) => (
        <>
          {label ?? <span className="text-text-2">{t('common.anyLabel')}</span>}
          {mirrorTypeId === null ? null : (
            <span className="ms-2 text-meta text-text-3">{t('limits.sameBothWays')}</span>
          )}
        </>
      ),
    },
    {
      id: 'sentence',
      header: t('limits.sentence'),
      cell: ({ label, limit }) => (
        <span className={limit === 'many' ? 'text-text-3' : undefined}>
          {limitSentence(i18n, { ...direction, label, limit })}
        </span>
      ),
    },
    {
      id: 'category',
      header: t('limits.category'),
      className: 'sm:w-28',
      cell: ({ category }) => <span className="text-text-2">{t(`categories.${category}`)}</span>,
    },
    {
      id: 'typeId',
      header: t('limits.typeId'),
      align: 'end',
      className: 'sm:w-24',
      cell: ({ typeId, mirrorTypeId }) => (
        <span className="text-text-2">
          {mirrorTypeId === null ? typeId : `${typeId}, ${mirrorTypeId}`}
        </span>
      ),
    },
    {
      id: 'limit',
      header: t('limits.limit'),
      align: 'end',
      className: 'sm:w-20',
      cell: ({ limit }) => <LimitValue i18n={i18n} limit={limit} />,
    },
  ];
}
