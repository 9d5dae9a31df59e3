import { assertNever } from '../../assert-never';
import type { ExportTable, TableFormat } from './export-table';
import { writeDelimited } from './write-delimited';
import { writeMarkdown } from './write-markdown';
import { writeJson, writeYaml } from './write-records';

export type TextFormat = {
  readonly format: TableFormat;
  /** As the reader's spreadsheet expects it: German Excel splits a CSV file at semicolons. */
  readonly csvDelimiter: ',' | ';';
};

/** A table in the wanted format, in pieces: a long one never lies in memory as a whole. */
export function writeTable(
  table: ExportTable,
  { format, csvDelimiter }: TextFormat,
): AsyncGenerator<string> {
  switch (format) {
    case 'csv':
      return writeDelimited(table, { delimiter: csvDelimiter, hasByteOrderMark: true });
    case 'tsv':
      return writeDelimited(table, { delimiter: '\t', hasByteOrderMark: false });
    case 'markdown':
      return writeMarkdown(table);
    case 'json':
      return writeJson(table);
    case 'yaml':
      return writeYaml(table);
    default:
      return assertNever(format);
  }
}
