/** Column types whose words differ between the engines. */
export type ColumnTypes = {
  /** A ULID, a hash, or another key that is compared byte by byte. */
  readonly key: string;
  /** After the columns of a table that is nothing but its key: it is kept once, in the key's order. */
  readonly keyed: string;
};

/** One step of the schema. Never changed once released; the next step has the next version. */
export type Migration = {
  /** From 1, without gaps. */
  readonly version: number;
  readonly name: string;
  readonly statements: (types: ColumnTypes) => readonly string[];
};
