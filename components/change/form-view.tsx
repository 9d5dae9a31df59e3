'use client';

import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { pairKey } from '@/lib/limits/limit';
import type { Pair } from '@/lib/limits/limit';
import { rememberBothDirections } from './both-directions';
import { PREVIEW_BUTTON_ID } from './draft-bar';
import { DraftPairs } from './draft-pairs';
import type { DraftPlan } from './draft-plan';
import type { Draft } from './draft-store';
import type { ObjectOption } from './object-option';
import { OpenPair } from './open-pair';
import { PairPicker } from './pair-picker';
import { draftStore } from './use-draft';
import { useChosenPair } from './use-chosen-pair';

type FormViewProps = {
  readonly hubId: number;
  readonly objects: readonly ObjectOption[];
  readonly draft: Draft;
  readonly draftPlan: DraftPlan;
  readonly bothDirections: boolean;
  readonly onRemovePair: (pair: Pair) => void;
};

/** Choose a pair, say its limits, go on to the next pair. */
export function FormView(props: FormViewProps) {
  const { hubId, objects, draft, draftPlan, bothDirections, onRemovePair } = props;
  const { t } = useI18n();
  const { chosen, pair, choose } = useChosenPair(objects);
  const [isBoth, setBoth] = useState(bothDirections);
  const isLoading = draft.storage === 'loading';
  return (
    <>
      <PairPicker
        objects={objects}
        chosen={chosen}
        state={isLoading ? 'loading' : 'ready'}
        onChoose={choose}
      />
      {pair === null ? <p className="pt-6 text-text-2">{t('change.chooseBoth')}</p> : null}
      {pair === null || isLoading ? null : (
        <OpenPair
          key={pairKey(pair)}
          hubId={hubId}
          pair={pair}
          objects={objects}
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
      {draft.rows.length === 0 ? null : (
        <DraftPairs
          draftPlan={draftPlan}
          objects={objects}
          onOpen={({ fromObjectTypeId, toObjectTypeId }) => {
            choose({ from: fromObjectTypeId, to: toObjectTypeId });
          }}
          onRemove={onRemovePair}
        />
      )}
    </>
  );
}
