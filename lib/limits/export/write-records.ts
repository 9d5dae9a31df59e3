import { stringify } from 'yaml';
import type { ExportCell, ExportTable } from './export-table';

/** A JSON array of objects, one line each, under the columns' ids. */
export async function* writeJson(table: ExportTable): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const cells of table.rows) {
    yield `${separator}  ${JSON.stringify(toRecord(table, cells))}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** A YAML list of mappings under the columns' ids. */
export async function* writeYaml(table: ExportTable): AsyncGenerator<string> {
  let isEmpty = true;
  for await (const cells of table.rows) {
    isEmpty = false;
    yield stringify([toRecord(table, cells)], { lineWidth: 0 });
  }
  if (isEmpty) yield '[]\n';
}

function toRecord({ columns }: ExportTable, cells: readonly ExportCell[]) {
  return Object.fromEntries(columns.map(({ id }, position) => [id, cells[position] ?? null]));
}
