/** At most five contacts for a deal: one row, one call. */
export const ROW = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED',
  typeId: 3,
  rowNumber: 1,
  limit: 5,
} as const;
