'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import type { PasteAnswer } from '@/lib/limits/paste/paste-result';
import { Select } from '../ui/select';
import type { PasteGround } from './fetch-ground';
import type { ProblemGroup } from './group-problems';
import type { Review } from './use-review';

type Choice = {
  readonly id: string;
  readonly words: string;
  readonly answers: readonly PasteAnswer[];
};

/** Where no fix says it, a person does: any object for an unknown name, any label for another. */
export function ProblemPicker({
  ground,
  group,
  review,
}: {
  readonly ground: PasteGround;
  readonly group: ProblemGroup;
  readonly review: Review;
}) {
  const { t } = useI18n();
  const choices = choicesOf(ground, group, t('paste.anyLabel'));
  if (choices.length === 0) return null;
  const isObject = group.problem.code.includes('object');
  return (
    <Select
      label={isObject ? t('paste.chooseObject') : t('paste.chooseLabel')}
      labelPlacement="hidden"
      value=""
      fieldClassName="w-56"
      onChange={(event) => {
        const chosen = choices.find(({ id }) => id === event.target.value);
        if (chosen) review.answer(...chosen.answers);
      }}
    >
      <option value="">{isObject ? t('paste.chooseObject') : t('paste.chooseLabel')}</option>
      {choices.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </Select>
  );
}

function choicesOf(
  { names, catalogue }: PasteGround,
  { problem, rows }: ProblemGroup,
  anyLabel: string,
): readonly Choice[] {
  const text = problem.params['text'] ?? problem.params['label'];
  if (typeof text !== 'string') return [];
  if (problem.code === 'unknown_object' || problem.code === 'unknown_object_close') {
    return names.map(({ objectTypeId, plural }) => ({
      id: objectTypeId,
      words: plural,
      answers: [{ kind: 'object', text, objectTypeId }],
    }));
  }
  if (problem.code !== 'unknown_label' && problem.code !== 'unknown_label_close') return [];
  const [row] = rows;
  return catalogue.associationTypes
    .filter(
      (type) =>
        type.fromObjectTypeId === row?.fromObjectTypeId &&
        type.toObjectTypeId === row.toObjectTypeId,
    )
    .map((type) => ({
      id: `${type.category}:${type.typeId}`,
      words: type.label ?? anyLabel,
      answers: [{ kind: 'label', text, ref: type }],
    }));
}
