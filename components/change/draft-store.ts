import type { DraftRow } from '@/lib/limits/limit';
import { fromTuple, toTuple } from '@/lib/limits/draft-tuple';
import type { DraftTuple } from '@/lib/limits/draft-tuple';
import { EMPTY_HISTORY, endStep, recordStep, stepBack, stepForward } from './draft-history';
import { applyPatch, diffRows, invertPatch } from './draft-patch';
import type { DraftPatch } from './draft-patch';

export const DRAFT_VERSION = 1;

export type StoredDraft = {
  /** Of the shape: a draft of another one is not read. */
  readonly version: typeof DRAFT_VERSION;
  readonly hubId: number;
  /** One more with every save, of whichever tab. */
  readonly revision: number;
  readonly rows: readonly DraftTuple[];
};

export type DraftStorage = {
  readonly read: () => Promise<StoredDraft | null>;
  /** Reads and writes in one transaction. */
  readonly update: (change: (stored: StoredDraft | null) => StoredDraft) => Promise<void>;
};

/** Between the tabs of one browser. */
export type DraftChannel = {
  readonly post: (revision: number) => void;
  readonly listen: (onRevision: (revision: number) => void) => void;
};

export type Draft = {
  readonly rows: readonly DraftRow[];
  /** `memory`: this browser keeps nothing. */
  readonly storage: 'loading' | 'kept' | 'memory';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

export type DraftStore = ReturnType<typeof createDraftStore>;

export const LOADING_DRAFT: Draft = {
  rows: [],
  storage: 'loading',
  canUndo: false,
  canRedo: false,
};

/**
 * The draft of one portal in one tab. Every edit is kept at once; where another tab saved in
 * between, the edit is made again, row by row, on what that tab left.
 */
export function createDraftStore({
  hubId,
  storage,
  channel,
}: {
  readonly hubId: number;
  readonly storage: DraftStorage;
  readonly channel: DraftChannel;
}) {
  let draft = LOADING_DRAFT;
  let history = EMPTY_HISTORY;
  let revision = 0;
  let unsaved: readonly DraftPatch[] = [];
  let saving: Promise<void> | null = null;
  let loading: Promise<void> | null = null;
  /** The newest revision that another tab told of. */
  let announced = 0;
  const listeners = new Set<() => void>();

  const show = (rows: readonly DraftRow[], kept: Draft['storage'] = draft.storage): void => {
    const { done, undone } = history;
    draft = { rows, storage: kept, canUndo: done.length > 0, canRedo: undone.length > 0 };
    for (const listener of listeners) listener();
  };

  const take = (stored: StoredDraft | null): void => {
    revision = stored?.revision ?? 0;
    show(unsaved.reduce(applyPatch, rowsOf(stored)), 'kept');
  };

  const saveOnce = async (): Promise<void> => {
    const patches = unsaved;
    const { rows } = draft;
    const base = revision;
    let saved = rows;
    await storage.update((stored) => {
      const isStale = (stored?.revision ?? 0) !== base;
      saved = isStale ? patches.reduce(applyPatch, rowsOf(stored)) : rows;
      revision = (stored?.revision ?? 0) + 1;
      return { version: DRAFT_VERSION, hubId, revision, rows: saved.map(toTuple) };
    });
    unsaved = unsaved.slice(patches.length);
    channel.post(revision);
    const isShown = saved === rows && draft.storage === 'kept';
    if (!isShown) show(saved === rows ? draft.rows : unsaved.reduce(applyPatch, saved), 'kept');
  };

  const save = async (): Promise<void> => {
    while (unsaved.length > 0) await saveOnce();
  };

  const isSaving = (): boolean => saving !== null;

  /** Not while saving: the save itself meets what the other tab left. */
  const catchUp = async (): Promise<void> => {
    if (announced <= revision || isSaving() || draft.storage !== 'kept') return;
    const stored = await storage.read().catch(() => null);
    if (stored !== null && stored.revision > revision && !isSaving()) take(stored);
  };

  const saveSoon = (): void => {
    saving ??= save()
      .catch(() => {
        show(draft.rows, 'memory');
      })
      .finally(() => {
        saving = null;
        void catchUp();
      });
  };

  const change = (patch: DraftPatch, rows: readonly DraftRow[]): void => {
    unsaved = [...unsaved, patch];
    show(rows);
    saveSoon();
  };

  const walk = (step: ReturnType<typeof stepBack>, toPatch: (patch: DraftPatch) => DraftPatch) => {
    if (step === null) return;
    history = step.history;
    const patch = toPatch(step.patch);
    change(patch, applyPatch(draft.rows, patch));
  };

  return {
    getDraft: () => draft,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Until then the draft cannot be edited. */
    load: async (): Promise<void> => {
      channel.listen((newest) => {
        announced = newest;
        void catchUp();
      });
      loading ??= storage.read().then(take, () => {
        show([], 'memory');
      });
      await loading;
    },
    loaded: async (): Promise<void> => {
      await loading;
    },
    /** Edits with the same key, one after the other, are undone together. */
    edit: (
      toRows: (rows: readonly DraftRow[]) => readonly DraftRow[],
      mergeKey: string | null = null,
    ): void => {
      if (draft.storage === 'loading') return;
      const rows = toRows(draft.rows);
      const patch = diffRows(draft.rows, rows);
      if (patch.length === 0) return;
      history = recordStep(history, patch, mergeKey);
      change(patch, rows);
    },
    endStep: (): void => {
      history = endStep(history);
    },
    undo: (): void => {
      walk(stepBack(history), invertPatch);
    },
    redo: (): void => {
      walk(stepForward(history), (patch) => patch);
    },
    /** Resolves when everything so far is kept, or cannot be. */
    settled: async (): Promise<void> => {
      await saving;
    },
  };
}

function rowsOf(stored: StoredDraft | null): readonly DraftRow[] {
  return stored?.rows.map(fromTuple) ?? [];
}
