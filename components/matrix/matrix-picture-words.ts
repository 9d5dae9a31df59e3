import type { MatrixCellModel } from './matrix-model';

/** What a picture of the matrix says. */
export type MatrixWords = {
  readonly title: string;
  readonly source: string;
  readonly corner: string;
  readonly customNote: string;
  readonly cell: (cell: MatrixCellModel) => string;
  /** The lowest limit of each step, and what is said of it. */
  readonly steps: readonly { readonly from: number; readonly text: string }[];
  readonly many: string;
  readonly marked: string;
  readonly noPair: string;
};
