/**
 * What the elements mean anyway. Said again because Safari forgets it when globals.css lays the
 * cells of a narrow table out as blocks.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
