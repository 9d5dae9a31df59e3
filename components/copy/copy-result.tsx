import type { I18n } from '@/lib/i18n/i18n';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { visibleText } from '../submissions/visible-text';
import { ChangeMark } from '../ui/change-mark';
import { DataTable } from '../ui/data-table';
import type { CopyRow, UnmatchedRow } from './copy-words';

type CopyResultProps = {
  readonly i18n: I18n;
  readonly rows: readonly CopyRow[];
  readonly unmatched: readonly UnmatchedRow[];
};

/** What would change, and what finds no match, with what to do about it. */
export function CopyResult({ i18n, rows, unmatched }: CopyResultProps) {
  const { t } = i18n;
  return (
    <>
      <DataTable<CopyRow>
        caption={t('copy.changes')}
        rows={rows}
        rowKey={({ key }) => key}
        empty={t('copy.nothing')}
        columns={[
          {
            id: 'mark',
            header: t('submission.mark'),
            role: 'mark',
            cell: ({ mark }) => <ChangeMark mark={mark} label={t(`changeKinds.${mark}`)} />,
          },
          {
            id: 'pair',
            header: t('submission.pair'),
            role: 'row-header',
            cell: ({ from, to }) => <PairLine from={from} to={to} />,
          },
          {
            id: 'label',
            header: t('submission.label'),
            cell: ({ label }) => labelText(i18n, label),
          },
          { id: 'typeId', header: t('submission.typeId'), align: 'end', cell: (row) => row.typeId },
          {
            id: 'before',
            header: t('copy.now'),
            align: 'end',
            cell: ({ before }) => <LimitValue i18n={i18n} limit={before} />,
          },
          {
            id: 'wanted',
            header: t('copy.wanted'),
            align: 'end',
            cell: ({ wanted }) => <LimitValue i18n={i18n} limit={wanted} />,
          },
        ]}
      />
      {unmatched.length === 0 ? null : (
        <section className="pt-8">
          <h2 className="pb-2 text-section">{t('copy.unmatched')}</h2>
          <DataTable<UnmatchedRow>
            caption={t('copy.unmatched')}
            rows={unmatched}
            rowKey={({ key }) => key}
            empty={null}
            note={({ reason }) => t(`copy.reason_${reason}`)}
            columns={[
              {
                id: 'pair',
                header: t('submission.pair'),
                role: 'row-header',
                cell: ({ pair }) =>
                  pair === null ? t('limits.unplaced') : <PairLine from={pair.from} to={pair.to} />,
              },
              {
                id: 'label',
                header: t('submission.label'),
                cell: ({ label }) => labelText(i18n, label),
              },
              {
                id: 'typeId',
                header: t('submission.typeId'),
                align: 'end',
                cell: ({ typeId }) => typeId,
              },
              {
                id: 'limit',
                header: t('limits.limit'),
                align: 'end',
                cell: ({ limit }) => <LimitValue i18n={i18n} limit={limit} />,
              },
            ]}
          />
        </section>
      )}
    </>
  );
}

function labelText({ t }: I18n, label: string | null) {
  return label === null ? (
    <span className="text-text-2">{t('common.anyLabel')}</span>
  ) : (
    visibleText(label)
  );
}
