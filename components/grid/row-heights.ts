import type { GridRow } from './grid-row';

/** The words below a row, in pixels, while nobody measured them. */
const NOTE_PX = 32;

type Measured = {
  readonly px: number;
  /** A row with more or fewer problems than it was measured with has another height. */
  readonly issues: number;
};

/** How high rows are: guessed from what they say, until they are measured. */
export function createHeights(measured = new Map<string, Measured>()) {
  return {
    of: (row: GridRow, rowPx: number): number => {
      const issues = row.issues.length;
      const known = measured.size === 0 ? undefined : measured.get(row.key);
      return known?.issues === issues ? known.px : rowPx + issues * NOTE_PX;
    },
    with: (rows: readonly { readonly row: GridRow | undefined; readonly px: number }[]) => {
      for (const { row, px } of rows) {
        if (row) measured.set(row.key, { px, issues: row.issues.length });
      }
      return createHeights(measured);
    },
  };
}
