import { fromTuple, toTuple } from '@/lib/limits/draft-tuple';
import type { DraftTuple } from '@/lib/limits/draft-tuple';
import type { DraftRow } from '@/lib/limits/limit';
import type { DraftOrigin } from '@/lib/submissions/origin';
import type { DraftChunk } from './draft-chunks';
import type { StepChanges, StoredStep } from './stored-step';

export const DRAFT_VERSION = 3;

/** What is kept of a draft beside its rows. */
export type DraftHead = {
  /** Of the shape: a draft of another one is not read. */
  readonly version: typeof DRAFT_VERSION;
  readonly hubId: number;
  /** One more with every save, of whichever tab. */
  readonly revision: number;
  readonly origin: DraftOrigin | null;
};

export type DraftContent = {
  readonly rows: readonly DraftRow[];
  readonly origin: DraftOrigin | null;
};

export type StoredDraft = DraftContent & { readonly revision: number };

export type DraftSave = DraftContent & {
  /** The revision on which these rows stand. */
  readonly base: number;
  /** What they changed of it. */
  readonly chunks: readonly DraftChunk[];
  /** Where another tab saved since, what to keep instead. */
  readonly again: (stored: StoredDraft) => DraftContent;
};

export type DraftStorage = {
  readonly read: () => Promise<StoredDraft | null>;
  readonly readSteps: () => Promise<readonly StoredStep[]>;
  /** Reads and writes in one transaction; resolves to the new revision. */
  readonly update: (save: DraftSave, steps: StepChanges) => Promise<number>;
};

/** Between the tabs of one browser. */
export type DraftChannel = {
  readonly post: (revision: number) => void;
  readonly listen: (onRevision: (revision: number) => void) => void;
};

/** JSON of tuples: a browser keeps one text much quicker than many lists. */
export function packRows(rows: readonly DraftRow[]): string {
  return JSON.stringify(rows.map(toTuple));
}

export function unpackRows(text: string): readonly DraftRow[] {
  return readTuples(text).map(fromTuple);
}

/** Written by this very file, in this browser. */
function readTuples(text: string): readonly DraftTuple[] {
  return JSON.parse(text) as readonly DraftTuple[];
}
