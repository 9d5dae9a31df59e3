import type { Finding } from '../finding';
import type { AssociationCategory, AssociationRef, Limit, ObjectTypeId, Pair } from '../limit';
import type {
  ColumnRole,
  PasteFixCode,
  PasteFormat,
  PasteNoteCode,
  PasteProblemCode,
  RefusalCode,
  SkipReason,
} from './paste-codes';

export type Delimiter = '\t' | ',' | ';' | '|';

/** How a table was read. Given back as an option, it is how the table is read. */
export type ColumnMapping = {
  readonly delimiter: Delimiter | null;
  readonly hasHeader: boolean;
  /** One for each column; empty where there is no header. */
  readonly headers: readonly string[];
  readonly roles: readonly ColumnRole[];
  /** The first different values of each column. */
  readonly samples: readonly (readonly string[])[];
};

/** What a person decided about a paste. Later ones win. */
export type PasteAnswer =
  | { readonly kind: 'object'; readonly text: string; readonly objectTypeId: ObjectTypeId }
  /** A label as it was written, in one pair. */
  | { readonly kind: 'label'; readonly text: string; readonly ref: AssociationRef }
  | { readonly kind: 'category'; readonly typeId: number; readonly category: AssociationCategory }
  /** For rows that do not say their pair. */
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'none_means'; readonly meaning: 'many' | 'leave' }
  | { readonly kind: 'three_digits_are'; readonly meaning: 'thousands' | 'decimals' }
  | { readonly kind: 'fill_from_above'; readonly meaning: 'yes' | 'no' }
  /** Rows of totals, which are left out else. */
  | { readonly kind: 'take_totals'; readonly meaning: 'yes' | 'no' }
  /** Of the requests of a collection, by its place in the result's list. */
  | { readonly kind: 'take_request'; readonly request: number; readonly meaning: 'yes' | 'no' }
  | { readonly kind: 'row_limit'; readonly key: number; readonly limit: Limit }
  | { readonly kind: 'row_type'; readonly key: number; readonly ref: AssociationRef }
  | { readonly kind: 'leave_row'; readonly key: number }
  /** Of rows that set one limit to different numbers, this one speaks. */
  | { readonly kind: 'keep_row'; readonly key: number };

export type PasteFix = Finding<PasteFixCode> & { readonly answer: PasteAnswer };

export type PasteProblem = Finding<PasteProblemCode> & { readonly fixes: readonly PasteFix[] };

/** A note speaks; only some offer a change. */
export type PasteNote = Finding<PasteNoteCode> & { readonly fixes?: readonly PasteFix[] };

/** A row as it was written, before it was looked up. `null` where the paste does not say. */
export type WrittenRow = {
  readonly from: string | null;
  readonly to: string | null;
  readonly category: string | null;
  readonly typeId: string | null;
  readonly label: string | null;
  readonly limit: string | null;
};

export type PasteRow = {
  /** From 1, without gaps. */
  readonly rowNumber: number;
  /** The same row has the same key however the questions are answered. */
  readonly key: number;
  /** Line of the pasted text, from 1. */
  readonly sourceLine: number;
  readonly sourceText: string;
  readonly written: WrittenRow;
  readonly fromObjectTypeId: ObjectTypeId | null;
  readonly toObjectTypeId: ObjectTypeId | null;
  readonly category: AssociationCategory | null;
  readonly typeId: number | null;
  /** Of the association type; `null` is any label, or a row without a type. */
  readonly label: string | null;
  readonly limit: Limit | null;
  readonly problems: readonly PasteProblem[];
  readonly notes: readonly PasteNote[];
};

export type SkippedLine = {
  readonly line: number;
  readonly reason: SkipReason;
  readonly text: string;
};

/** A call of a Postman collection. */
export type PasteRequest = {
  readonly name: string;
  readonly rows: number;
  readonly isTaken: boolean;
};

export type PasteResult = {
  readonly format: PasteFormat;
  readonly rows: readonly PasteRow[];
  readonly skipped: readonly SkippedLine[];
  /** `null` where the paste is not a table. */
  readonly columns: ColumnMapping | null;
  readonly secretRemoved: boolean;
  /** Not `null`: nothing was read, and this is why. */
  readonly refused: Finding<RefusalCode> | null;
  /** About the paste as a whole. */
  readonly notes: readonly PasteNote[];
  /** The calls that a collection of requests holds; none where it is no such thing. */
  readonly requests: readonly PasteRequest[];
  /** Of HubSpot's merge error: whose limits explain it. `null` object where the text names none. */
  readonly mergeError: { readonly objectTypeId: ObjectTypeId | null } | null;
};
