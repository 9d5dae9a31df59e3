/** SQLite takes 32,766 bound values in one statement, PostgreSQL 65,535. */
const BOUND_VALUES_MAX = 32_000;

/** Cuts records so that each piece fits into one statement. */
export function chunksOf<RecordType>(
  records: readonly RecordType[],
  columns: number,
): readonly (readonly RecordType[])[] {
  const size = Math.floor(BOUND_VALUES_MAX / columns);
  const pieces = Math.ceil(records.length / size);
  return Array.from({ length: pieces }, (_, piece) =>
    records.slice(piece * size, (piece + 1) * size),
  );
}
