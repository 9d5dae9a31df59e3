import { sql } from 'kysely';
import type { Database, StoreTransaction } from './database';
import type { Tables } from './tables';

/** What inserting many records at once needs, inside of a transaction. */
export type Bulk = {
  readonly transaction: StoreTransaction;
  readonly jsonRows: Database['jsonRows'];
};

export type ManyRecords<Table extends keyof Tables> = {
  readonly table: Table;
  /** Their order is that of the values of each record. */
  readonly columns: readonly (readonly [keyof Tables[Table] & string, 'text' | 'bigint'])[];
  readonly records: readonly (readonly (string | number | null)[])[];
  /** What a record that is there already means. */
  readonly known: 'error' | 'fine';
};

/** One bound value, whatever the number of records: a statement with thousands is slow to prepare. */
export async function insertMany<Table extends keyof Tables>(
  { transaction, jsonRows }: Bulk,
  { table, columns, records, known }: ManyRecords<Table>,
): Promise<void> {
  if (records.length === 0) return;
  const names = columns.map(([name]) => sql.ref(name));
  const values = columns.map(
    ([, type], index) => sql`cast(value ->> ${sql.lit(index)} as ${sql.raw(type)})`,
  );
  // Without the condition, SQLite takes `on conflict` for a join.
  await sql`insert into ${sql.table(table)} (${sql.join(names)})
    select ${sql.join(values)} from ${jsonRows(JSON.stringify(records))} where true
    ${known === 'fine' ? sql`on conflict do nothing` : sql``}`.execute(transaction);
}
