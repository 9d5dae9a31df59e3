import type { I18n } from '@/lib/i18n/i18n';
import { countRows, isFiltered } from './limits-filter';
import type { LimitsFilter } from './limits-filter';
import type { LimitsSheet } from './limits-sheet';

type LimitsCountProps = {
  readonly i18n: I18n;
  readonly filter: LimitsFilter;
  readonly all: LimitsSheet;
  readonly found: LimitsSheet;
};

export function LimitsCount(props: LimitsCountProps) {
  return (
    <p role="status" className="text-data text-text-2 tabular-nums">
      {countLine(props)}
    </p>
  );
}

function countLine({ i18n: { t }, filter, all, found }: LimitsCountProps): string {
  const total = countRows(all);
  if (filter.show === 'unplaced') return t('limits.unplacedRows', { count: found.unplaced.length });
  if (isFiltered(filter)) return t('limits.shown', { shown: countRows(found), total });
  const limited = all.pairs.flatMap(({ rows }) => rows).filter(({ limit }) => limit !== 'many');
  return t('limits.summary', { types: total, limited: limited.length });
}
