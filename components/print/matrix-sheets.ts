import type { MatrixModel } from '../matrix/matrix-model';

/** Columns that fit beside the names on A4 landscape. */
const COLUMNS_MAX = 20;

/** The columns of one table; `to` is not among them. Positions of the model's objects. */
export type ColumnRange = { readonly from: number; readonly to: number };

/** A wide matrix is printed as several tables of about the same width, each with all rows. */
export function columnRanges({ objects }: Pick<MatrixModel, 'objects'>): readonly ColumnRange[] {
  const tables = Math.ceil(objects.length / COLUMNS_MAX);
  return Array.from({ length: tables }, (_, table) => ({
    from: Math.round((table * objects.length) / tables),
    to: Math.round(((table + 1) * objects.length) / tables),
  }));
}
