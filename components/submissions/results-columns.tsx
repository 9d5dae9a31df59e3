import type { I18n } from '@/lib/i18n/i18n';
import type { RowView } from '@/lib/submissions/submission-view';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { ROW_STATUS_LOOKS } from '../limits/status-looks';
import { ChangeMark } from '../ui/change-mark';
import type { Column } from '../ui/data-table';
import { StatusPill } from '../ui/status-pill';
import type { DisplayNames } from './display-names';
import { isChangedAfterApply, rowMark } from './row-mark';

type Look = {
  readonly i18n: I18n;
  readonly names: DisplayNames;
  /** What is not enforced yet in a submission that goes on was not read yet. */
  readonly phase: 'running' | 'ended';
};

/** The row's name in addresses. */
export function rowAnchor({ rowNumber }: Pick<RowView, 'rowNumber'>): string {
  return `row-${rowNumber}`;
}

export function resultsColumns({ i18n, names, phase }: Look): readonly Column<RowView>[] {
  const { t } = i18n;
  return [
    {
      id: 'mark',
      header: t('submission.mark'),
      role: 'mark',
      cell: (row) => {
        const mark = rowMark(row);
        return mark === null ? null : <ChangeMark mark={mark} label={t(`changeKinds.${mark}`)} />;
      },
    },
    {
      id: 'row',
      header: t('submission.row'),
      align: 'end',
      className: 'max-sm:hidden',
      cell: ({ rowNumber }) => <RowLink i18n={i18n} rowNumber={rowNumber} />,
    },
    {
      id: 'pair',
      header: t('submission.pair'),
      role: 'row-header',
      cell: (row) => (
        <PairLine
          from={names[row.fromObjectTypeId] ?? row.fromName}
          to={names[row.toObjectTypeId] ?? row.toName}
        />
      ),
    },
    {
      id: 'label',
      header: t('submission.label'),
      cell: (row) => row.label ?? <span className="text-text-2">{t('common.anyLabel')}</span>,
    },
    {
      id: 'category',
      header: t('submission.category'),
      cell: (row) => <span className="text-text-2">{t(`categories.${row.category}`)}</span>,
      className: 'max-wide:hidden',
    },
    { id: 'typeId', header: t('submission.typeId'), align: 'end', cell: (row) => row.typeId },
    {
      id: 'before',
      header: t('submission.before'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={row.before} />,
    },
    {
      id: 'asked',
      header: t('submission.asked'),
      align: 'end',
      cell: (row) => <LimitValue i18n={i18n} limit={row.wanted} />,
    },
    {
      id: 'enforced',
      header: t('submission.enforced'),
      align: 'end',
      cell: (row) =>
        row.enforced === null && phase === 'running' ? (
          <span className="text-text-3">{t('submission.notReadYet')}</span>
        ) : (
          <LimitValue i18n={i18n} limit={row.enforced} />
        ),
    },
    {
      id: 'status',
      header: t('submission.status'),
      cell: (row) => <RowStanding i18n={i18n} row={row} />,
    },
    {
      id: 'evidence',
      header: t('submission.evidence'),
      cell: ({ evidence }) =>
        evidence === null ? null : (
          <span className="text-text-2">{t(`submission.evidence_${evidence}`)}</span>
        ),
    },
  ];
}

/** An address of its own, to be sent to somebody. */
function RowLink({ i18n, rowNumber }: { readonly i18n: I18n; readonly rowNumber: number }) {
  return (
    <a
      id={rowAnchor({ rowNumber })}
      href={`#${rowAnchor({ rowNumber })}`}
      aria-label={i18n.t('submission.rowLink', { row: String(rowNumber) })}
      className="scroll-mt-24 px-1 text-text-3 tabular-nums hover:underline target:bg-selected target:text-text-1"
    >
      {rowNumber}
    </a>
  );
}

function RowStanding({ i18n, row }: { readonly i18n: I18n; readonly row: RowView }) {
  return (
    <span className="grid justify-items-start">
      <StatusPill look={ROW_STATUS_LOOKS[row.status]}>
        {row.batchNumber === null && row.status === 'unchanged'
          ? i18n.t('live.setByAnother')
          : i18n.t(`rowStatus.${row.status}`)}
      </StatusPill>
      {isChangedAfterApply(row) ? (
        <StatusPill look="conflict">{i18n.t('submission.changedAfterApply')}</StatusPill>
      ) : null}
    </span>
  );
}
