import type { I18n } from '@/lib/i18n/i18n';

export const GRID_COLUMNS = ['mark', 'pair', 'typeId', 'label', 'inHubSpot', 'newLimit'] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** The last one, so that Enter walks down it. */
export const LIMIT_COLUMN = GRID_COLUMNS.length - 1;

/** A problem and its fixes stand below their row, and are a column of their own to a screen reader. */
export const NOTE_COLUMN = GRID_COLUMNS.length;

export function columnName({ t }: I18n, column: GridColumn): string {
  return t(`grid.${column}`);
}
