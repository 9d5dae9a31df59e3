'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { readView } from './change-view';
import { DraftBar } from './draft-bar';
import { dropPair } from './edit-draft';
import { rememberEditingPlace } from './editing-place';
import { FormView } from './form-view';
import { pairNames } from './object-names';
import type { ObjectOption } from './object-option';
import { UndoButtons } from './undo-buttons';
import { useAddress } from './use-address';
import { useChosenPair } from './use-chosen-pair';
import { draftStore, useDraft } from './use-draft';
import { useDraftPlan } from './use-draft-plan';
import { useSaid } from './use-said';
import { useShortcuts } from './use-shortcuts';
import { ViewTabs } from './view-tabs';

type ChangeScreenProps = {
  readonly hubId: number;
  readonly objects: readonly ObjectOption[];
  readonly callsPer10s: number;
  readonly bothDirections: boolean;
  /** The way in for pasted rows. */
  readonly paste: ReactNode;
};

/** Fetched when somebody opens it. */
const DraftGrid = dynamic(() => import('../grid/draft-grid').then((module) => module.DraftGrid), {
  ssr: false,
});

/** One draft, as a form or as a grid, and the bar that says what it comes to. */
export function ChangeScreen({ hubId, objects, paste, ...props }: ChangeScreenProps) {
  const { callsPer10s, bothDirections } = props;
  const { t } = useI18n();
  const router = useRouter();
  const draft = useDraft(hubId);
  const view = readView(useAddress());
  const { pair } = useChosenPair(objects);
  const open = view === 'form' ? pair : null;
  const planned = useDraftPlan({ hubId, rows: draft.rows, open, objects, callsPer10s });
  const { said, say, throwAway } = useSaid(draft, () => draftStore(hubId));
  const undo = () => {
    draftStore(hubId).undo();
  };
  const redo = () => {
    draftStore(hubId).redo();
  };
  const preview = () => {
    if (draft.rows.length === 0) return;
    rememberEditingPlace(hubId, view);
    router.push(`/p/${hubId}/change/preview`);
  };
  useShortcuts({ onPreview: preview, onUndo: undo, onRedo: redo });

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pb-4">
        <ViewTabs hubId={hubId} view={view} />
        <div className="flex flex-wrap items-center gap-2">
          <UndoButtons draft={draft} onUndo={undo} onRedo={redo} />
          {paste}
        </div>
      </div>
      {view === 'form' ? (
        <FormView
          hubId={hubId}
          objects={objects}
          draft={draft}
          draftPlan={planned.draftPlan}
          bothDirections={bothDirections}
          onRemovePair={(removed) => {
            const { from, to } = pairNames(objects, removed);
            throwAway(t('change.pairRemoved', { from: from.plural, to: to.plural }), (rows) =>
              dropPair(rows, removed),
            );
          }}
        />
      ) : draft.storage === 'loading' ? null : (
        <DraftGrid draft={draft} planned={planned} store={draftStore(hubId)} onSay={say} />
      )}
      {/* With little above it, the bar stands at the bottom of the window. */}
      <div className="min-h-8 flex-1" />
      <DraftBar
        draft={draft}
        draftPlan={planned.draftPlan}
        said={said}
        onUndo={undo}
        onDiscard={() => {
          throwAway(t('change.discarded'), () => []);
        }}
        onPreview={preview}
      />
    </>
  );
}
