export type ExportCell = string | number | null;

/** A view as rows and columns, whatever the format. Rows may come one after the other. */
export type ExportTable = {
  readonly columns: readonly {
    /** The name of the field in JSON and YAML: never translated. */
    readonly id: string;
    /** In the reader's language. */
    readonly header: string;
  }[];
  readonly rows: Iterable<readonly ExportCell[]> | AsyncIterable<readonly ExportCell[]>;
};

export const TABLE_FORMATS = ['csv', 'tsv', 'json', 'yaml', 'markdown'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
