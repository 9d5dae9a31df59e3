'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { pairKey } from '@/lib/limits/limit';
import type { Pair } from '@/lib/limits/limit';
import { rememberBothDirections } from './both-directions';
import { DraftBar, PREVIEW_BUTTON_ID } from './draft-bar';
import { DraftPairs } from './draft-pairs';
import { dropPair } from './edit-draft';
import { pairNames } from './object-names';
import type { ObjectOption } from './object-option';
import { OpenPair } from './open-pair';
import { PairPicker } from './pair-picker';
import { UndoButtons } from './undo-buttons';
import { useChosenPair } from './use-chosen-pair';
import { draftStore, useDraft } from './use-draft';
import { useDraftPlan } from './use-draft-plan';
import { useShortcuts } from './use-shortcuts';

type ChangeScreenProps = {
  readonly hubId: number;
  readonly objects: readonly ObjectOption[];
  readonly callsPer10s: number;
  readonly bothDirections: boolean;
};

/** The form over the draft: choose a pair, say its limits, go on to the next pair. */
export function ChangeScreen({ hubId, objects, callsPer10s, bothDirections }: ChangeScreenProps) {
  const { t } = useI18n();
  const router = useRouter();
  const draft = useDraft(hubId);
  const { chosen, pair, choose } = useChosenPair(objects);
  const { draftPlan } = useDraftPlan({ hubId, rows: draft.rows, open: pair, objects, callsPer10s });
  // What was thrown away last, said beside its undo, until the draft is edited again.
  const [thrown, setThrown] = useState({ words: '', rows: draft.rows });
  const [isBoth, setBoth] = useState(bothDirections);
  const isEmpty = draft.rows.length === 0;

  const open = ({ fromObjectTypeId, toObjectTypeId }: Pair) => {
    choose({ from: fromObjectTypeId, to: toObjectTypeId });
  };
  const throwAway = (words: string, edit: (rows: typeof draft.rows) => typeof draft.rows) => {
    draftStore(hubId).edit(edit);
    setThrown({ words, rows: draftStore(hubId).getDraft().rows });
  };
  const undo = () => {
    draftStore(hubId).undo();
  };
  const redo = () => {
    draftStore(hubId).redo();
  };
  const preview = () => {
    if (!isEmpty) router.push(`/p/${hubId}/change/preview`);
  };
  useShortcuts({ onPreview: preview, onUndo: undo, onRedo: redo });

  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <PairPicker
          objects={objects}
          chosen={chosen}
          state={draft.storage === 'loading' ? 'loading' : 'ready'}
          onChoose={choose}
        />
        <UndoButtons draft={draft} onUndo={undo} onRedo={redo} />
      </div>
      {pair === null ? <p className="pt-6 text-text-2">{t('change.chooseBoth')}</p> : null}
      {pair === null || draft.storage === 'loading' ? null : (
        <OpenPair
          key={pairKey(pair)}
          hubId={hubId}
          pair={pair}
          objects={objects}
          draftRows={draft.rows}
          draftPlan={draftPlan}
          store={draftStore(hubId)}
          reverse={isBoth ? 'edited' : 'shown'}
          onToggleReverse={() => {
            rememberBothDirections(!isBoth);
            setBoth(!isBoth);
          }}
          onDone={() => document.getElementById(PREVIEW_BUTTON_ID)?.focus()}
        />
      )}
      {isEmpty ? null : (
        <DraftPairs
          rows={draft.rows}
          draftPlan={draftPlan}
          objects={objects}
          onOpen={open}
          onRemove={(removed) => {
            const { from, to } = pairNames(objects, removed);
            throwAway(t('change.pairRemoved', { from: from.plural, to: to.plural }), (rows) =>
              dropPair(rows, removed),
            );
          }}
        />
      )}
      {/* With little above it, the bar stands at the bottom of the window. */}
      <div className="min-h-8 flex-1" />
      <DraftBar
        draft={draft}
        draftPlan={draftPlan}
        said={thrown.rows === draft.rows ? thrown.words : ''}
        onUndo={undo}
        onDiscard={() => {
          throwAway(t('change.discarded'), () => []);
        }}
        onPreview={preview}
      />
    </>
  );
}
