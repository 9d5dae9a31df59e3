import type { Limit } from '@/lib/limits/limit';
import { limitValue } from '@/lib/limits/limit';
import type { LabelLimit, MatrixObject, MatrixSheet } from './matrix-sheet';

/** What the number of a cell is: the limit for any label, or the tightest of all its limits. */
export const MATRIX_SHOWS = ['any', 'tightest'] as const;
export const MATRIX_OBJECTS = ['used', 'all'] as const;

export type MatrixOptions = {
  readonly show: (typeof MATRIX_SHOWS)[number];
  readonly objects: (typeof MATRIX_OBJECTS)[number];
};

export type MatrixCellModel = {
  /** The number of the cell; `null` is not known. */
  readonly shown: Limit | null;
  readonly any: Limit | null;
  readonly labels: readonly LabelLimit[];
};

/** `null` is a pair that HubSpot does not have. */
export type MatrixRowModel = readonly (MatrixCellModel | null)[];

/** Square: the same objects from above to below as from left to right. */
export type MatrixModel = {
  readonly objects: readonly MatrixObject[];
  readonly rows: readonly MatrixRowModel[];
};

export function matrixModel(sheet: MatrixSheet, options: MatrixOptions): MatrixModel {
  const positions = sheet.objects.flatMap(({ isUsed }, position) =>
    options.objects === 'all' || isUsed ? [position] : [],
  );
  const cells = new Map(
    sheet.cells.map(([from, to, any, labels]) => [
      `${from} ${to}`,
      { any, labels, shown: shownLimit(any, labels, options.show) },
    ]),
  );
  return {
    objects: sheet.objects.filter((_, position) => positions.includes(position)),
    rows: positions.map((from) => positions.map((to) => cells.get(`${from} ${to}`) ?? null)),
  };
}

/** Labels come tightest first. What is not known may be tighter still: then nothing is claimed. */
function shownLimit(
  any: Limit | null,
  labels: readonly LabelLimit[],
  show: MatrixOptions['show'],
): Limit | null {
  const tightest = labels[0]?.[1];
  if (show === 'any' || any === null || tightest === undefined) return any;
  return tightest < limitValue(any) ? tightest : any;
}

/** Whether the corner says that labels have limits. */
export function isMarked({ labels }: MatrixCellModel): boolean {
  return labels.length > 0;
}
