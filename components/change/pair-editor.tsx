'use client';

import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isSameObject, pairKey } from '@/lib/limits/limit';
import type { PairDirection, PairView } from '@/lib/submissions/pair-view';
import { Button } from '../ui/button';
import { DirectionSection, DirectionSentences } from './direction-section';
import { EditedDirection } from './edited-direction';
import type { DraftPlan } from './draft-plan';
import type { DraftStore } from './draft-store';
import { pairNames } from './object-names';
import type { ObjectOption } from './object-option';

const BOTH_DIRECTIONS_ID = 'both-directions';

export type PairEditorProps = {
  readonly view: PairView;
  readonly objects: readonly ObjectOption[];
  readonly draftPlan: DraftPlan;
  readonly store: DraftStore;
  readonly reverse: 'shown' | 'edited';
  readonly onToggleReverse: () => void;
  readonly onDone: () => void;
};

/** The asked direction to edit, and the reverse beside it: in sentences, or to edit, too. */
export function PairEditor(props: PairEditorProps) {
  const { view, objects, draftPlan, onToggleReverse } = props;
  const { t } = useI18n();
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
  // What the draft changes can be edited, whatever this browser was set to.
  const isInDraft = reverse !== undefined && draftPlan.pairs.has(pairKey(reverse));
  const isEdited = props.reverse === 'edited' || isInDraft;
  const toggle = (
    <Button
      size="small"
      id={BOTH_DIRECTIONS_ID}
      aria-pressed={isEdited}
      aria-disabled={isInDraft}
      className={isEdited ? 'bg-selected' : ''}
      onClick={() => {
        if (isInDraft) return;
        // The button moves to another place in the page: the focus goes with it.
        flushSync(onToggleReverse);
        document.getElementById(BOTH_DIRECTIONS_ID)?.focus();
      }}
    >
      {t('change.bothDirections')}
    </Button>
  );
  return (
    <>
      <EditedDirection {...props} direction={asked} naming="plain" />
      {reverse && !isSameObject(reverse) ? (
        <DirectionBelow {...props} direction={reverse} isEdited={isEdited} aside={toggle} />
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

function isEmpty({ rows }: PairDirection): boolean {
  return rows.length === 0;
}
