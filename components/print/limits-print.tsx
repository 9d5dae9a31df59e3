import type { I18n } from '@/lib/i18n/i18n';
import { limitSentence } from '@/lib/i18n/limit-sentence';
import { objectPlural } from '@/lib/i18n/object-names';
import { limitKey } from '@/lib/limits/limit';
import type { LimitsView, LimitsViewPair, LimitsViewRow } from '@/lib/submissions/limits-view';
import { LimitValue } from '../limits/limit-value';
import { visibleText } from '../submissions/visible-text';
import { DataTable } from '../ui/data-table';

type PairRow = LimitsViewRow & { readonly pair: LimitsViewPair };

/** Every limit of a portal, a line each, with its sentence. */
export function LimitsPrint({ i18n, view }: { readonly i18n: I18n; readonly view: LimitsView }) {
  const { t, locale } = i18n;
  const rows = view.pairs.flatMap((pair) => pair.rows.map((row): PairRow => ({ ...row, pair })));
  return (
    <DataTable<PairRow>
      caption={t('limits.caption')}
      rows={rows}
      rowKey={limitKey}
      empty={t('limits.emptyPortal')}
      group={{
        key: ({ pair }) => `${pair.fromObjectTypeId}>${pair.toObjectTypeId}`,
        header: ({ pair }) => (
          <b>{`${objectPlural(pair.from, locale)} → ${objectPlural(pair.to, locale)}`}</b>
        ),
      }}
      columns={[
        {
          id: 'label',
          header: t('limits.label'),
          role: 'row-header',
          cell: ({ label }) => (label === null ? t('common.anyLabel') : visibleText(label)),
        },
        {
          id: 'sentence',
          header: t('limits.sentence'),
          cell: ({ pair, label, limit }) =>
            limitSentence(i18n, { from: pair.from, to: pair.to, label, limit }),
        },
        {
          id: 'category',
          header: t('limits.category'),
          cell: ({ category }) => t(`categories.${category}`),
        },
        {
          id: 'typeId',
          header: t('limits.typeId'),
          align: 'end',
          cell: ({ typeId, mirrorTypeId }) =>
            mirrorTypeId === null ? typeId : `${typeId} / ${mirrorTypeId}`,
        },
        {
          id: 'limit',
          header: t('limits.limit'),
          align: 'end',
          cell: ({ limit }) => <LimitValue i18n={i18n} limit={limit} />,
        },
      ]}
    />
  );
}
