import { pairKey, type AssociationRef, type ObjectTypeId, type Pair } from '../limits/limit';
import { foldText, wordsOf } from './search-words';

/** Counts up where the rules below change: what was kept by older rules is read anew. */
export const TERMS_VERSION = 1;

/** What stands before a term of a field: no word begins with it. */
const FIELD = ':';

export const objectTerm = (id: ObjectTypeId): string => `${FIELD}object:${id}`;
export const pairTerm = (pair: Pair): string => `${FIELD}pair:${pairKey(pair)}`;
export const typeTerm = (typeId: number): string => `${FIELD}type:${typeId}`;
export const labelTerm = (label: string): string => `${FIELD}label:${folded(label)}`;
export const personTerm = (name: string): string => `${FIELD}by:${folded(name)}`;

/** What a submission can be found by. Names and note are those of its day. */
export type SearchedSubmission = {
  readonly note: string;
  readonly createdBy: string;
  readonly rows: readonly (AssociationRef & {
    readonly fromName: string;
    readonly toName: string;
    readonly label: string | null;
  })[];
};

/** Every term of a submission, each once. */
export function submissionTerms({ note, createdBy, rows }: SearchedSubmission): readonly string[] {
  const terms = new Set([...wordsOf(note), ...wordsOf(createdBy), personTerm(createdBy)]);
  const texts = new Set<string>();
  for (const row of rows) {
    terms.add(pairTerm(row));
    terms.add(objectTerm(row.fromObjectTypeId));
    terms.add(objectTerm(row.toObjectTypeId));
    terms.add(typeTerm(row.typeId));
    texts.add(row.fromName);
    texts.add(row.toName);
    if (row.label !== null) {
      texts.add(row.label);
      terms.add(labelTerm(row.label));
    }
  }
  for (const text of texts) for (const word of wordsOf(text)) terms.add(word);
  return [...terms];
}

/** Words alone can be begun and not ended, so that all of them have to be known. */
export function isWordTerm(term: string): boolean {
  return !term.startsWith(FIELD) && !/^\p{N}+$/u.test(term);
}

/** Characters of a name that count. */
const NAME_MAX = 200;

function folded(name: string): string {
  return foldText(name.trim()).replaceAll(/\s+/g, ' ').slice(0, NAME_MAX);
}
