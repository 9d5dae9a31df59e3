'use client';

import { useState } from 'react';
import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isSameObject, limitKey, pairKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import { applyEdits } from '@/lib/limits/apply-edits';
import type { PairDirection, PairView } from '@/lib/submissions/pair-view';
import { Button } from '../ui/button';
import { DirectionSection, DirectionSentences } from './direction-section';
import type { DraftPlan } from './draft-plan';
import type { DraftStore } from './draft-store';
import { setWanted } from './edit-draft';
import { rememberBothDirections } from './both-directions';
import { toFormRows } from './form-rows';
import type { FormRow } from './form-rows';
import { pairNames } from './object-names';
import type { ObjectOption } from './object-option';
import { PairForm } from './pair-form';

export type PairEditorProps = {
  readonly view: PairView;
  readonly objects: readonly ObjectOption[];
  readonly draftRows: readonly DraftRow[];
  readonly draftPlan: DraftPlan;
  readonly store: DraftStore;
  /** What this browser was set to. */
  readonly bothDirections: boolean;
  readonly onDone: () => void;
};

/** The asked direction to edit, and the reverse beside it: in sentences, or to edit, too. */
export function PairEditor(props: PairEditorProps) {
  const { view, objects, draftRows, bothDirections } = props;
  const { t } = useI18n();
  const [isBoth, setBoth] = useState(bothDirections);
  const [asked, reverse] = view.directions;
  if (!asked) return null;
  if (isEmpty(asked) && (!reverse || isEmpty(reverse))) {
    const { from, to } = pairNames(objects, asked);
    return (
      <p className="pt-6 text-text-2">
        {t('change.noTypes', { from: from.plural, to: to.plural })}
      </p>
    );
  }
  const isInDraft = draftRows.some((row) => reverse && pairKey(row) === pairKey(reverse));
  const toggle = (
    <Button
      size="small"
      aria-pressed={isBoth || isInDraft}
      disabled={isInDraft}
      onClick={() => {
        rememberBothDirections(!isBoth);
        setBoth(!isBoth);
      }}
    >
      {t('change.bothDirections')}
    </Button>
  );
  return (
    <>
      <EditedDirection {...props} direction={asked} naming="plain" />
      {reverse && !isSameObject(reverse) ? (
        <DirectionBelow
          {...props}
          direction={reverse}
          isEdited={isBoth || isInDraft}
          aside={toggle}
        />
      ) : null}
    </>
  );
}

type DirectionProps = PairEditorProps & { readonly direction: PairDirection };

function DirectionBelow({
  isEdited,
  aside,
  ...props
}: DirectionProps & { readonly isEdited: boolean; readonly aside: ReactNode }) {
  const { direction, objects } = props;
  if (isEdited) return <EditedDirection {...props} naming="directed" aside={aside} />;
  const names = pairNames(objects, direction);
  return (
    <DirectionSection names={names} aside={aside}>
      <DirectionSentences direction={direction} names={names} />
    </DirectionSection>
  );
}

function EditedDirection({
  naming,
  aside,
  ...props
}: DirectionProps & { readonly naming: 'plain' | 'directed'; readonly aside?: ReactNode }) {
  const { direction, objects, draftRows, draftPlan, store, onDone } = props;
  const { t } = useI18n();
  const names = pairNames(objects, direction);
  const rows = toFormRows(direction, draftRows, draftPlan);
  const groupName = ({ label }: FormRow) => {
    const group = label === null ? t('change.groupAny') : t('change.group', { label });
    if (naming === 'plain') return group;
    return t('change.groupDirected', { group, from: names.from.plural, to: names.to.plural });
  };
  return (
    <DirectionSection names={names} aside={aside}>
      <PairForm
        key={rows.map(limitKey).join()}
        rows={rows}
        names={names}
        groupName={groupName}
        onWant={(row, wanted) => {
          store.edit((draft) => setWanted(draft, row, wanted), limitKey(row));
        }}
        onFix={({ edits }) => {
          store.edit((draft) => applyEdits(draft, edits));
        }}
        onLeave={store.endStep}
        onDone={onDone}
      />
    </DirectionSection>
  );
}

function isEmpty({ rows }: PairDirection): boolean {
  return rows.length === 0;
}
