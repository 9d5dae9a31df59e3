import type { MatrixSheet } from './matrix-sheet';

/** Contacts and Deals are used, Tickets are not; no pair between tickets. */
export const TEST_MATRIX: MatrixSheet = {
  readAt: 0,
  objects: [
    { objectTypeId: '0-1', plural: 'Contacts', isCustom: false, isUsed: true },
    { objectTypeId: '0-5', plural: 'Tickets', isCustom: false, isUsed: false },
    { objectTypeId: '0-3', plural: 'Deals', isCustom: true, isUsed: true },
  ],
  cells: [
    [0, 0, null, [['Partner', 5]]],
    [0, 2, 'many', []],
    [
      2,
      0,
      10,
      [
        ['Decision maker', 1],
        ['Legal <&>', 3],
      ],
    ],
    [2, 2, 'many', []],
    [1, 0, 'many', [['Owner', 4]]],
    [0, 1, 2000, []],
  ],
};
