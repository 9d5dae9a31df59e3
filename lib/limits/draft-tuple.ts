import type { DraftRow } from './limit';

export const DRAFT_ROWS_MAX = 20_000;

/** A draft's row on the wire and in the browser's store: two thirds of the bytes of an object. */
export type DraftTuple = readonly [
  rowNumber: number,
  fromObjectTypeId: DraftRow['fromObjectTypeId'],
  toObjectTypeId: DraftRow['toObjectTypeId'],
  category: DraftRow['category'],
  typeId: number,
  limit: DraftRow['limit'],
];

export function toTuple(row: DraftRow): DraftTuple {
  const { rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit } = row;
  return [rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit];
}

export function fromTuple(tuple: DraftTuple): DraftRow {
  const [rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit] = tuple;
  return { rowNumber, fromObjectTypeId, toObjectTypeId, category, typeId, limit };
}
