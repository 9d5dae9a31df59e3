import type { RefObject } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/text-field';
import { countRows } from './limits-filter';
import type { LimitsFilter } from './limits-filter';
import type { LimitsSheet } from './limits-sheet';

type LimitsToolbarProps = {
  readonly i18n: I18n;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onlyLimited: RefObject<HTMLInputElement | null>;
  readonly filter: LimitsFilter;
  readonly all: LimitsSheet;
  readonly found: LimitsSheet;
  readonly onFilter: (change: Partial<LimitsFilter>) => void;
};

/** The controls are not React's: the address that follows them may lag behind quick fingers. */
export function LimitsToolbar(props: LimitsToolbarProps) {
  const { i18n, search, onlyLimited, filter, onFilter } = props;
  const { t } = i18n;
  return (
    <>
      <TextField
        ref={search}
        type="search"
        label={t('limits.search')}
        labelPlacement="hidden"
        placeholder={t('limits.searchHint')}
        autoComplete="off"
        defaultValue={filter.query}
        onChange={(event) => {
          onFilter({ query: event.target.value });
        }}
        fieldClassName="w-full sm:w-72"
      />
      <div className="translate-y-0.5">
        <Checkbox
          ref={onlyLimited}
          label={t('limits.showLimited')}
          defaultChecked={filter.show === 'limited'}
          onChange={(event) => {
            onFilter({ show: event.target.checked ? 'limited' : 'all' });
          }}
        />
      </div>
      <p role="status" className="text-data text-text-2 tabular-nums">
        {countLine(props)}
      </p>
    </>
  );
}

function countLine({ i18n: { t }, filter, all, found }: LimitsToolbarProps): string {
  const total = countRows(all);
  const isFiltered = filter.query.trim() !== '' || filter.show !== 'all';
  if (isFiltered) return t('limits.shown', { shown: countRows(found), total });
  const limited = all.pairs.flatMap(({ rows }) => rows).filter(({ limit }) => limit !== 'many');
  return t('limits.summary', { types: total, limited: limited.length });
}
