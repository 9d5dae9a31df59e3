'use client';

import { ArrowLeftRight } from 'lucide-react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { fetchPairEditor } from './open-pair';
import type { ObjectTypeId } from '@/lib/limits/limit';
import { Button } from '../ui/button';
import { ObjectCombobox } from './object-combobox';
import type { ObjectOption } from './object-option';

/** What is chosen so far. */
export type ChosenEnds = { readonly from: ObjectTypeId | null; readonly to: ObjectTypeId | null };

type PairPickerProps = {
  readonly objects: readonly ObjectOption[];
  readonly chosen: ChosenEnds;
  /** Before that, what is typed would get lost. */
  readonly state: 'loading' | 'ready';
  readonly onChoose: (chosen: Partial<ChosenEnds>) => void;
};

export function PairPicker({ objects, chosen, state, onChoose }: PairPickerProps) {
  const { t } = useI18n();
  const optionOf = (id: ObjectTypeId | null) =>
    objects.find((object) => object.objectTypeId === id) ?? null;
  return (
    <div
      role="group"
      aria-label={t('change.pick')}
      className="flex flex-wrap items-end gap-3"
      onFocus={fetchPairEditor}
    >
      <ObjectCombobox
        id="from-object"
        label={t('change.fromObjectType')}
        objects={objects}
        state={state}
        selected={optionOf(chosen.from)}
        onSelect={({ objectTypeId }) => {
          onChoose({ from: objectTypeId });
        }}
      />
      <Button
        aria-label={t('change.swap')}
        title={t('change.swap')}
        variant="ghost"
        onClick={() => {
          onChoose({ from: chosen.to, to: chosen.from });
        }}
      >
        <ArrowLeftRight aria-hidden size={16} strokeWidth={1.5} />
      </Button>
      <ObjectCombobox
        id="to-object"
        label={t('change.toObjectType')}
        objects={objects}
        state={state}
        selected={optionOf(chosen.to)}
        onSelect={({ objectTypeId }) => {
          onChoose({ to: objectTypeId });
        }}
      />
    </div>
  );
}
