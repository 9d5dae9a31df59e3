import type { DraftRow } from '@/lib/limits/limit';
import type { DraftOrigin } from '@/lib/submissions/origin';
import { changedChunks } from './draft-chunks';
import { EMPTY_HISTORY, endStep, recordStep, stepBack, stepForward } from './draft-history';
import type { DraftHistory, Step } from './draft-history';
import { applyPatch, diffRows, invertPatch } from './draft-patch';
import type { DraftPatch } from './draft-patch';
import { createStepIds } from './step-ids';
import { keepSameDraftRows } from './same-draft-row';
import type { DraftChannel, DraftContent, DraftStorage, StoredDraft } from './stored-draft';
import { historyChanges, readHistory } from './stored-step';

export type Draft = {
  readonly rows: readonly DraftRow[];
  /** `null`: somebody's hands. */
  readonly origin: DraftOrigin | null;
  /** `memory`: this browser keeps nothing. */
  readonly storage: 'loading' | 'kept' | 'memory';
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Rows that another tab changed, until somebody edits here. */
  readonly changedElsewhere: number;
};

export type DraftStore = ReturnType<typeof createDraftStore>;

export const LOADING_DRAFT: Draft = {
  rows: [],
  origin: null,
  storage: 'loading',
  canUndo: false,
  canRedo: false,
  changedElsewhere: 0,
};

/** An edit that is not kept yet; `origin` is there where the edit says it. */
type Unsaved = { readonly patch: DraftPatch; readonly origin?: DraftOrigin | null };

/**
 * The draft of one portal in one tab. Every edit is kept at once; where another tab saved in
 * between, the edit is made again, row by row, on what that tab left. The history of edits is kept,
 * too, each tab's own until it is closed.
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
  let keptHistory = EMPTY_HISTORY;
  let revision = 0;
  /** The rows of that revision. */
  let keptRows: Draft['rows'] = [];
  let unsaved: readonly Unsaved[] = [];
  let saving: Promise<void> | null = null;
  let loading: Promise<void> | null = null;
  /** The newest revision that another tab told of. */
  let announced = 0;
  const nextStepId = createStepIds();
  const listeners = new Set<() => void>();

  const show = (
    { rows, origin }: DraftContent,
    kept: Draft['storage'] = draft.storage,
    changedElsewhere = 0,
  ): void => {
    draft = {
      rows,
      origin: rows.length === 0 ? null : origin,
      storage: kept,
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
      changedElsewhere,
    };
    for (const listener of listeners) listener();
  };

  const take = (stored: StoredDraft): void => {
    revision = stored.revision;
    keptRows = keepSameDraftRows(draft.rows, stored.rows);
    showMet(makeAgain({ ...stored, rows: keptRows }, unsaved));
  };

  /** What another tab left, with what is not kept yet. */
  const showMet = (met: DraftContent): void => {
    const changed = draft.storage === 'loading' ? 0 : diffRows(draft.rows, met.rows).length;
    show(met, 'kept', changed);
  };

  const saveOnce = async (): Promise<void> => {
    const changes = unsaved;
    const mine = draft;
    const steps = history;
    let saved: DraftContent = mine;
    revision = await storage.update(
      {
        ...{ base: revision, rows: mine.rows, origin: mine.origin },
        chunks: changedChunks(keptRows, mine.rows),
        again: (stored) => {
          const rows = keepSameDraftRows(mine.rows, stored.rows);
          saved = makeAgain({ ...stored, rows }, changes);
          return saved;
        },
      },
      historyChanges(hubId, keptHistory, steps),
    );
    keptRows = saved.rows;
    keptHistory = steps;
    unsaved = unsaved.slice(changes.length);
    channel.post(revision);
    if (saved !== mine) showMet(makeAgain(saved, unsaved));
    else if (draft.storage !== 'kept') show(draft, 'kept');
  };

  const save = async (): Promise<void> => {
    // Not in the task of the key that was pressed.
    await nextTask();
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
        show(draft, 'memory');
      })
      .finally(() => {
        saving = null;
        void catchUp();
      });
  };

  const change = (unkept: Unsaved, content: DraftContent): void => {
    unsaved = [...unsaved, unkept];
    show(content);
    saveSoon();
  };

  const walk = (
    found: { readonly step: Step; readonly history: DraftHistory } | null,
    direction: 'back' | 'forward',
  ): void => {
    if (found === null) return;
    history = found.history;
    const { patch: made, origins } = found.step;
    const patch = direction === 'back' ? invertPatch(made) : made;
    const origin = origins[direction === 'back' ? 0 : 1];
    change({ patch, origin }, { rows: applyPatch(draft.rows, patch), origin });
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
      loading ??= Promise.all([storage.read(), storage.readSteps()]).then(
        async ([stored, steps]) => {
          // Reading is a task's work, and so is showing.
          await nextTask();
          history = readHistory(steps);
          keptHistory = history;
          take(stored ?? NO_DRAFT);
        },
        () => {
          show({ rows: [], origin: null }, 'memory');
        },
      );
      await loading;
    },
    loaded: async (): Promise<void> => {
      await loading;
    },
    /** Edits with the same key, one after the other, are undone together. */
    edit: (
      toRows: (rows: readonly DraftRow[]) => readonly DraftRow[],
      mergeKey: string | null = null,
      origin: DraftOrigin | null = draft.origin,
    ): void => {
      if (draft.storage === 'loading') return;
      const rows = toRows(draft.rows);
      const patch = diffRows(draft.rows, rows);
      if (patch.length === 0) return;
      const after = rows.length === 0 ? null : origin;
      const origins = [draft.origin, after] as const;
      history = recordStep(history, { id: nextStepId(), patch, origins, mergeKey });
      change(after === draft.origin ? { patch } : { patch, origin: after }, { rows, origin });
    },
    /** Says where the draft comes from. A draft without rows comes from nowhere. */
    setOrigin: (origin: DraftOrigin | null): void => {
      if (draft.storage !== 'loading') change({ patch: [], origin }, { rows: draft.rows, origin });
    },
    endStep: (): void => {
      history = endStep(history);
    },
    undo: (): void => {
      walk(stepBack(history), 'back');
    },
    redo: (): void => {
      walk(stepForward(history), 'forward');
    },
    /** Resolves when everything so far is kept, or cannot be. */
    settled: async (): Promise<void> => {
      await saving;
    },
  };
}

const NO_DRAFT: StoredDraft = { rows: [], origin: null, revision: 0 };

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Edits made once more on what another tab left. */
function makeAgain(content: DraftContent, unsaved: readonly Unsaved[]): DraftContent {
  return unsaved.reduce<DraftContent>(({ rows, origin: known }, { patch, origin = known }) => {
    const next = applyPatch(rows, patch);
    return { rows: next, origin: next.length === 0 ? null : origin };
  }, content);
}
