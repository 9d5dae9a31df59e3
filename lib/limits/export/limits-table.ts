import type { Limit } from '../limit';
import type { ExportCell, ExportTable } from './export-table';
import type { NamedLimit } from './limits-file';

/** What any line about one association type says. */
export const LIMIT_COLUMNS = [
  'from',
  'to',
  'label',
  'limit',
  'category',
  'typeId',
  'fromObjectTypeId',
  'toObjectTypeId',
] as const;

export type ExportWords<Column extends string> = {
  readonly headers: Readonly<Record<Column, string>>;
  /** How Many reads; `many` where programs read it. */
  readonly many: string;
  /** How any label reads; `null` where programs read it. */
  readonly anyLabel: string | null;
};

/** Limits as a table; it pastes back, in any format, as no change. */
export function limitsTable(
  limits: readonly NamedLimit[],
  words: ExportWords<(typeof LIMIT_COLUMNS)[number]>,
): ExportTable {
  return {
    columns: LIMIT_COLUMNS.map((id) => ({ id, header: words.headers[id] })),
    rows: limits.map((row) => limitCells(row, words)),
  };
}

/** In the order of `LIMIT_COLUMNS`. */
export function limitCells(
  row: NamedLimit,
  words: Pick<ExportWords<never>, 'many' | 'anyLabel'>,
): readonly ExportCell[] {
  return [
    row.fromName,
    row.toName,
    row.label ?? words.anyLabel,
    limitCell(row.limit, words.many),
    row.category,
    row.typeId,
    row.fromObjectTypeId,
    row.toObjectTypeId,
  ];
}

export function limitCell(limit: Limit | null, many: string): ExportCell {
  return limit === 'many' ? many : limit;
}
