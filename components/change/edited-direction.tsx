'use client';

import type { ReactNode } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { applyEdits } from '@/lib/limits/apply-edits';
import { limitKey } from '@/lib/limits/limit';
import type { PairDirection } from '@/lib/submissions/pair-view';
import { DirectionSection } from './direction-section';
import type { DraftPlan } from './draft-plan';
import type { DraftStore } from './draft-store';
import { setWanted } from './edit-draft';
import { toFormRows } from './form-rows';
import type { FormRow } from './form-rows';
import { pairNames } from './object-names';
import type { ObjectOption } from './object-option';
import { PairForm } from './pair-form';

type EditedDirectionProps = {
  readonly direction: PairDirection;
  readonly objects: readonly ObjectOption[];
  readonly draftPlan: DraftPlan;
  readonly store: DraftStore;
  /** `directed`: the names of the rows' controls say the direction, too. */
  readonly naming: 'plain' | 'directed';
  readonly aside?: ReactNode;
  readonly onDone: () => void;
};

/** One direction with controls that write to the draft. */
export function EditedDirection({ naming, aside, ...props }: EditedDirectionProps) {
  const { direction, objects, draftPlan, store, onDone } = props;
  const { t } = useI18n();
  const names = pairNames(objects, direction);
  const rows = toFormRows(direction, draftPlan);
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
