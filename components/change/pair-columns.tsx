import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { sayLimit } from '@/lib/i18n/say-limit';
import { isLimit } from '@/lib/limits/limit';
import { LimitValue } from '../limits/limit-value';
import { ChangeMark } from '../ui/change-mark';
import type { Column } from '../ui/data-table';
import type { FormRow } from './form-rows';
import type { PairNames } from './object-names';

type PairColumnsInput = {
  readonly i18n: I18n;
  readonly names: PairNames;
  readonly controls: (row: FormRow) => ReactNode;
};

export function pairColumns({
  i18n,
  names,
  controls,
}: PairColumnsInput): readonly Column<FormRow>[] {
  const { t } = i18n;
  return [
    {
      id: 'mark',
      role: 'mark',
      header: t('change.mark'),
      cell: ({ kind }) => <ChangeMark mark={kind} label={t(`changeKinds.${kind}`)} />,
    },
    {
      id: 'label',
      role: 'row-header',
      header: t('change.label'),
      cell: ({ label }) => label ?? t('common.anyLabel'),
    },
    {
      id: 'category',
      header: t('change.category'),
      className: 'max-sm:hidden',
      cell: ({ category }) => t(`categories.${category}`),
    },
    {
      id: 'type-id',
      header: t('change.typeId'),
      align: 'end',
      className: 'max-sm:hidden',
      cell: ({ typeId }) => typeId,
    },
    {
      id: 'sentence',
      header: t('change.sentence'),
      className: 'max-wide:hidden',
      cell: (row) => <span className="text-text-2">{sayRow(i18n, names, row)}</span>,
    },
    {
      id: 'in-hubspot',
      header: t('change.inHubSpot'),
      align: 'end',
      cell: ({ limit }) => <LimitValue i18n={i18n} limit={limit} />,
    },
    {
      id: 'new-limit',
      header: t('change.newLimit'),
      align: 'end',
      cell: controls,
    },
  ];
}

/** What will hold; while the number is none, what holds now. */
function sayRow(i18n: I18n, { from, to }: PairNames, { label, wanted, limit }: FormRow): string {
  return sayLimit(i18n, {
    fromSingular: from.singular,
    toSingular: to.singular,
    toPlural: to.plural,
    label,
    limit: wanted !== null && isLimit(wanted) ? wanted : limit,
  });
}
