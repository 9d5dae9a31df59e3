import { buildCatalogue } from '../catalogue';
import type { Catalogue } from '../catalogue';
import { parsePaste } from './parse-paste';
import type { ParsePasteOptions } from './parse-paste';
import type { PasteResult, PasteRow } from './paste-result';

/** Portal 7654321: own labels, a custom object, two objects of one name, a shared type id. */
export const PASTE_CATALOGUE: Catalogue = buildCatalogue({
  schemas: [
    schema('2-191972671', 'pets', 'Pet', 'Pets'),
    schema('2-21', 'projects_a', 'Project', 'Projects'),
    schema('2-22', 'projects_b', 'Project', 'Projects'),
  ],
  labels: [
    own('0-3', '0-1', [35, 'Point of contact'], [37, 'Buyer, senior'], [39, 'The "real" buyer']),
    own('0-1', '0-3', [36, 'Point of contact for'], [38, 'Buys'], [40, 'Really buys']),
    own('0-2', '0-1', [50, 'Employer'], [52, 'Billing contact'], [60, 'Board'], [61, 'board']),
    own('0-1', '0-2', [51, 'Employee'], [53, 'Billed company'], [62, 'Sits on'], [63, 'sits on']),
    own('2-191972671', '0-1', [70, null], [279, 'Owner']),
    own('0-1', '2-191972671', [71, null], [280, 'Owns']),
  ],
});

export function paste(text: string, options: Partial<ParsePasteOptions> = {}): PasteResult {
  return parsePaste(text, { catalogue: PASTE_CATALOGUE, ...options });
}

/** A row in short: `0-3>0-1 H3 5`, and the codes of what is said about it. */
export function short(row: PasteRow): string {
  const { fromObjectTypeId, toObjectTypeId, category, typeId, limit } = row;
  const type = category === null ? '?' : `${category[0] ?? ''}${typeId ?? ''}`;
  return `${fromObjectTypeId ?? '?'}>${toObjectTypeId ?? '?'} ${type} ${limit ?? '?'}`;
}

export function rowsOf(text: string, options: Partial<ParsePasteOptions> = {}): readonly string[] {
  return paste(text, options).rows.map(short);
}

export function problemsOf(text: string, options: Partial<ParsePasteOptions> = {}) {
  return paste(text, options).rows.map((row) => row.problems.map(({ code }) => code));
}

export function notesOf(text: string, options: Partial<ParsePasteOptions> = {}) {
  return paste(text, options).rows.map((row) => row.notes.map(({ code }) => code));
}

export function skippedOf(text: string, options: Partial<ParsePasteOptions> = {}) {
  return paste(text, options).skipped.map(({ line, reason }) => `${line} ${reason}`);
}

function own(from: string, to: string, ...rows: readonly (readonly [number, string | null])[]) {
  const category = 'USER_DEFINED' as const;
  return {
    pair: { fromObjectTypeId: from, toObjectTypeId: to },
    rows: rows.map(([typeId, label]) => ({ category, typeId, label })),
  };
}

function schema(objectTypeId: string, name: string, singular: string, plural: string) {
  const fullyQualifiedName = `p7654321_${name}`;
  return { objectTypeId, name, fullyQualifiedName, singular, plural, associations: [] };
}
