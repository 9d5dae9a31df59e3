'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { applyEdits } from '@/lib/limits/apply-edits';
import { DraftBar } from '../change/draft-bar';
import { rememberEditingPlace } from '../change/editing-place';
import { UndoButtons } from '../change/undo-buttons';
import { draftStore, useDraft } from '../change/use-draft';
import { useDraftPlan } from '../change/use-draft-plan';
import { useSaid } from '../change/use-said';
import { useShortcuts } from '../change/use-shortcuts';
import { GridMenu } from '../grid/grid-menu';
import { GRID_TOOLS_LOOK } from '../grid/still-grid';
import type { Cell } from '../grid/grid-selection';
import { LimitGrid } from '../grid/limit-grid';
import { wishEdits } from '../grid/wish-edits';
import { createLimitsGridRows } from './limits-grid-rows';
import type { LimitsSheet } from './limits-sheet';

export type LimitsGridProps = {
  readonly hubId: number;
  readonly pairs: LimitsSheet['pairs'];
  readonly objects: LimitsSheet['objects'];
  readonly callsPer10s: number;
  /** When these limits were read, in epoch milliseconds. */
  readonly readAt: number;
  readonly empty: ReactNode;
  readonly focusFirst: Cell | null;
  readonly onFind: () => void;
  /** Between the rows and the bar. */
  readonly children: ReactNode;
};

/** All limits, to be edited in place: what is typed goes to the draft, and the bar says what it comes to. */
export function LimitsGrid(props: LimitsGridProps) {
  const { hubId, pairs, callsPer10s, empty, focusFirst, onFind, children } = props;
  const { t } = useI18n();
  const router = useRouter();
  const draft = useDraft(hubId);
  const objects = useMemo(
    () =>
      props.objects.map((object) => ({
        ...object,
        isCustom: object.objectTypeId.startsWith('2-'),
      })),
    [props.objects],
  );
  const { draftPlan } = useDraftPlan({
    ...{ hubId, rows: draft.rows, open: null, objects, callsPer10s },
    asOf: props.readAt,
  });
  const toRows = useMemo(() => createLimitsGridRows(hubId), [hubId]);
  const rows = useMemo(() => toRows(pairs, draftPlan.pairs), [toRows, pairs, draftPlan.pairs]);
  const { said, say, throwAway } = useSaid(draft, () => draftStore(hubId));
  const edit = (edits: Parameters<typeof applyEdits>[1]) => {
    draftStore(hubId).endStep();
    draftStore(hubId).edit((drafted) => applyEdits(drafted, edits));
  };
  const undo = () => {
    draftStore(hubId).undo();
  };
  const redo = () => {
    draftStore(hubId).redo();
  };
  const preview = () => {
    if (draft.rows.length === 0) return;
    rememberEditingPlace(hubId, 'limits');
    router.push(`/p/${hubId}/change/preview`);
  };
  useShortcuts({ onPreview: preview, onUndo: undo, onRedo: redo });

  return (
    <>
      <LimitGrid
        name={t('limits.caption')}
        rows={rows}
        focusFirst={focusFirst}
        onWish={(wishes) => {
          edit(wishEdits(wishes, 'drop'));
        }}
        onFix={({ edits }) => {
          edit(edits);
        }}
        onFind={onFind}
        onSay={say}
        toolbar={(actions) => (
          <div className={GRID_TOOLS_LOOK}>
            <UndoButtons draft={draft} onUndo={undo} onRedo={redo} />
            <GridMenu actions={actions} />
          </div>
        )}
        empty={empty}
      />
      {children}
      <div className="min-h-8 flex-1" />
      {draft.rows.length === 0 && said.words === '' ? null : (
        <DraftBar
          draft={draft}
          draftPlan={draftPlan}
          said={said}
          onUndo={undo}
          onDiscard={() => {
            throwAway(t('change.discarded'), () => []);
          }}
          onPreview={preview}
        />
      )}
    </>
  );
}
