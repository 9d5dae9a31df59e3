import type { I18n } from '@/lib/i18n/i18n';
import { limitKey, type LimitKey } from '@/lib/limits/limit';
import { LimitValue } from '../limits/limit-value';
import { PairLine } from '../limits/pair-line';
import { ChangeMark } from '../ui/change-mark';
import type { Column } from '../ui/data-table';
import { isTickable, reviewMark, type ReviewRow } from './review-row';

type ReviewColumnsInput = {
  readonly i18n: I18n;
  readonly ticked: ReadonlySet<LimitKey>;
  readonly onTick: (key: LimitKey) => void;
  /** `submissions` has what was left by them beside what is there now. */
  readonly goesBackTo: 'submissions' | 'snapshot';
};

export function reviewColumns(input: ReviewColumnsInput): readonly Column<ReviewRow>[] {
  const { i18n, goesBackTo } = input;
  const { t } = i18n;
  const limitColumn = (id: 'left' | 'now' | 'target'): Column<ReviewRow> => ({
    id,
    header: t(`rollBack.${id}`),
    align: 'end',
    cell: (row) => <LimitValue i18n={i18n} limit={row[id]} />,
  });
  return [
    {
      id: 'mark',
      header: t('rollBack.mark'),
      role: 'mark',
      cell: (row) => {
        const mark = reviewMark(row);
        return mark === null ? null : <ChangeMark mark={mark} label={t(`changeKinds.${mark}`)} />;
      },
    },
    includeColumn(input),
    {
      id: 'pair',
      header: t('submission.pair'),
      role: 'row-header',
      cell: ({ from, to }) => <PairLine from={from} to={to} />,
    },
    {
      id: 'label',
      header: t('rollBack.label'),
      cell: ({ label }) => label ?? <span className="text-text-2">{t('common.anyLabel')}</span>,
    },
    {
      id: 'typeId',
      header: t('rollBack.typeId'),
      align: 'end',
      className: 'max-sm:hidden',
      cell: ({ typeId }) => typeId,
    },
    ...(goesBackTo === 'submissions' ? submissionColumns(input, limitColumn('left')) : []),
    limitColumn('now'),
    limitColumn('target'),
    {
      id: 'standing',
      header: t('rollBack.standing'),
      className: 'max-wide:hidden',
      cell: ({ standing }) => (
        <span className={standing === 'changed_since' ? 'text-warn' : 'text-text-2'}>
          {t(`rollBack.standing_${standing}`)}
        </span>
      ),
    },
  ];
}

function submissionColumns(
  { i18n: { t } }: ReviewColumnsInput,
  left: Column<ReviewRow>,
): readonly Column<ReviewRow>[] {
  return [
    {
      id: 'by',
      header: t('rollBack.by'),
      cell: ({ numbers }) => numbers.map((number) => `#${number}`).join(', '),
    },
    left,
  ];
}

function includeColumn({ i18n, ticked, onTick }: ReviewColumnsInput): Column<ReviewRow> {
  const { t } = i18n;
  return {
    id: 'include',
    header: t('rollBack.include'),
    role: 'action',
    className: 'w-8',
    cell: (row) =>
      isTickable(row) ? (
        <label className="-m-1 grid size-6 place-items-center pointer-coarse:size-11">
          <input
            type="checkbox"
            aria-label={t('rollBack.includeRow', {
              label: row.label ?? t('common.anyLabelInText'),
              from: row.from,
              to: row.to,
            })}
            checked={ticked.has(limitKey(row))}
            onChange={() => {
              onTick(limitKey(row));
            }}
            className="size-4"
          />
        </label>
      ) : null,
  };
}
