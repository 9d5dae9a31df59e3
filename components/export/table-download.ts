import type { I18n } from '@/lib/i18n/i18n';
import { exportFileName, FILE_EXTENSIONS } from '@/lib/limits/export/export-file-name';
import { TABLE_FORMATS } from '@/lib/limits/export/export-table';
import type { ExportTable, TableFormat } from '@/lib/limits/export/export-table';
import { writeTable } from '@/lib/limits/export/write-table';

const CONTENT_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  json: 'application/json; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
};

export function parseTableFormat(text: string | null): TableFormat | null {
  return TABLE_FORMATS.find((format) => format === text) ?? null;
}

/** A table as a file to be downloaded, in the wanted format and the reader's dialect of CSV. */
export function tableDownload({
  i18n,
  table,
  format,
  file,
}: {
  readonly i18n: I18n;
  readonly table: ExportTable;
  readonly format: TableFormat;
  readonly file: {
    readonly view: string;
    readonly portalName: string;
    readonly number?: number;
    readonly nowMs: number;
  };
}) {
  return {
    kind: 'download',
    fileName: exportFileName({ ...file, extension: FILE_EXTENSIONS[format] }),
    contentType: CONTENT_TYPES[format],
    body: writeTable(table, { format, csvDelimiter: i18n.locale === 'de' ? ';' : ',' }),
  } as const;
}
