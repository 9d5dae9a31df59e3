'use client';

import type { ReactNode, RefObject } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { GRID_FILTERS, GRID_SORTS } from './show-rows';
import type { GridFilter, GridSort, GridView } from './show-rows';

type GridToolbarProps = {
  readonly find: RefObject<HTMLInputElement | null>;
  readonly view: GridView;
  readonly counts: { readonly shown: number; readonly total: number };
  readonly onView: (change: Partial<GridView>) => void;
  readonly onSort: (sort: GridSort) => void;
  /** Enter in the search: on to the rows. */
  readonly onEnter: () => void;
  readonly children: ReactNode;
};

/** Find, filter and sort the rows of the grid. */
export function GridToolbar(props: GridToolbarProps) {
  const { find, view, counts, onView, onSort, onEnter, children } = props;
  const { t } = useI18n();
  const isFiltered = counts.shown !== counts.total;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-4 pb-3 print:hidden">
      <TextField
        ref={find}
        type="search"
        label={t('grid.find')}
        labelPlacement="hidden"
        placeholder={t('grid.findHint')}
        autoComplete="off"
        value={view.query}
        onChange={(event) => {
          onView({ query: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onEnter();
        }}
        fieldClassName="w-full sm:w-64"
      />
      <Select
        label={t('grid.filter')}
        labelPlacement="hidden"
        value={view.filter}
        onChange={(event) => {
          const chosen: GridFilter | undefined = GRID_FILTERS.find(
            (each) => each === event.target.value,
          );
          if (chosen) onView({ filter: chosen });
        }}
      >
        {GRID_FILTERS.map((filter) => (
          <option key={filter} value={filter}>
            {t(`grid.filters.${filter}`)}
          </option>
        ))}
      </Select>
      <Select
        label={t('grid.sort')}
        labelPlacement="hidden"
        defaultValue="pair"
        onChange={(event) => {
          const chosen: GridSort | undefined = GRID_SORTS.find(
            (each) => each === event.target.value,
          );
          if (chosen) onSort(chosen);
        }}
      >
        {GRID_SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`grid.sortedBy`, { by: t(`grid.sorts.${sort}`) })}
          </option>
        ))}
      </Select>
      <p role="status" className="text-data text-text-2 tabular-nums">
        {isFiltered ? t('grid.shown', counts) : t('grid.total', { count: counts.total })}
      </p>
      <div className="ms-auto">{children}</div>
    </div>
  );
}
