import type { CatalogueIndex } from './catalogue-index';
import { associationKey } from './limit';
import type { AssociationType, ConfigurationRow, Limit } from './limit';

export type PlacedRow = AssociationType & { readonly limit: Limit };

export type PlacedRows = {
  readonly placed: readonly PlacedRow[];
  /** Rows whose pair the catalogue does not tell, or tells in several ways. */
  readonly unplaced: readonly ConfigurationRow[];
};

/** Finds the pair of each row: HubSpot's list of all limits does not name it. */
export function placeRows(index: CatalogueIndex, rows: readonly ConfigurationRow[]): PlacedRows {
  const placed: PlacedRow[] = [];
  const unplaced: ConfigurationRow[] = [];
  for (const row of rows) {
    const [type, ...others] = index.typesByKey.get(associationKey(row)) ?? [];
    if (type && others.length === 0) placed.push({ ...type, limit: row.limit });
    else unplaced.push(row);
  }
  return { placed, unplaced };
}
