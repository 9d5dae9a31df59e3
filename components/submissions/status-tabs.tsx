import type { I18n } from '@/lib/i18n/i18n';
import type { RowStatus } from '@/lib/submissions/row-status';
import { classNames } from '../ui/class-names';
import type { StatusCount } from './progress';

type StatusTabsProps = {
  readonly i18n: I18n;
  readonly counts: readonly StatusCount[];
  readonly total: number;
  /** `null` is all rows. */
  readonly chosen: RowStatus | null;
  readonly onChoose: (chosen: StatusCount | null) => void;
};

const LOOK =
  'inline-flex min-h-8 items-center gap-1.5 border-b-2 px-3 text-data hover:text-text-1 pointer-coarse:min-h-11';

/** Counts that filter the table below them. */
export function StatusTabs({ i18n, counts, total, chosen, onChoose }: StatusTabsProps) {
  const { t, format } = i18n;
  const tabs = [{ status: null, count: total }, ...counts];
  return (
    <div
      role="group"
      aria-label={t('submission.filter')}
      className="-ms-3 flex flex-wrap print:hidden"
    >
      {tabs.map(({ status, count }) => (
        <button
          key={status ?? 'all'}
          type="button"
          aria-pressed={chosen === status}
          onClick={() => {
            onChoose(status === null ? null : { status, count });
          }}
          className={classNames(
            LOOK,
            chosen === status
              ? 'border-accent font-medium text-text-1'
              : 'border-transparent text-text-2',
          )}
        >
          {status === null ? t('submission.allRows') : t(`rowStatus.${status}`)}
          <span className="tabular-nums">{format.number(count)}</span>
        </button>
      ))}
    </div>
  );
}
