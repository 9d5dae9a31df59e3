import { fromTuple, toTuple } from '@/lib/limits/draft-tuple';
import type { DraftTuple } from '@/lib/limits/draft-tuple';
import type { DraftRow } from '@/lib/limits/limit';
import type { DraftOrigin } from '@/lib/submissions/origin';
import type { StepChanges, StoredStep } from './stored-step';

export const DRAFT_VERSION = 2;

export type StoredDraft = {
  /** Of the shape: a draft of another one is not read. */
  readonly version: typeof DRAFT_VERSION;
  readonly hubId: number;
  /** One more with every save, of whichever tab. */
  readonly revision: number;
  /** JSON of tuples: a browser keeps one text much quicker than ten thousand lists. */
  readonly rows: string;
  readonly origin: DraftOrigin | null;
};

export type DraftStorage = {
  readonly read: () => Promise<StoredDraft | null>;
  readonly readSteps: () => Promise<readonly StoredStep[]>;
  /** Reads and writes in one transaction. */
  readonly update: (
    change: (stored: StoredDraft | null) => StoredDraft,
    steps: StepChanges,
  ) => Promise<void>;
};

/** Between the tabs of one browser. */
export type DraftChannel = {
  readonly post: (revision: number) => void;
  readonly listen: (onRevision: (revision: number) => void) => void;
};

export function packRows(rows: readonly DraftRow[]): string {
  return JSON.stringify(rows.map(toTuple));
}

export function unpackRows(stored: StoredDraft | null): readonly DraftRow[] {
  return stored === null ? [] : readTuples(stored.rows).map(fromTuple);
}

/** Written by this very file, in this browser. */
function readTuples(text: string): readonly DraftTuple[] {
  return JSON.parse(text) as readonly DraftTuple[];
}
