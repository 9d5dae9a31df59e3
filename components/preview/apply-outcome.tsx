'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import type { ObjectOption } from '../change/object-option';
import { LinkButton } from '../ui/link-button';
import { ErrorNote } from './error-note';
import { MovedNote } from './moved-note';
import type { useApply } from './use-apply';

type ApplyOutcomeProps = {
  readonly apply: ReturnType<typeof useApply>;
  readonly hubId: number;
  readonly objects: readonly ObjectOption[];
  readonly hasUnticked: boolean;
  readonly onPlanAgain: () => void;
};

/** Why applying did not go through. The draft is as it was. */
export function ApplyOutcome(props: ApplyOutcomeProps) {
  const { apply, hubId, objects, hasUnticked, onPlanAgain } = props;
  const { t } = useI18n();
  const { data, isError } = apply;
  if (isError) {
    return (
      <ErrorNote title={t('preview.lostTitle')} error={null}>
        <p>{t('preview.unsure')}</p>
      </ErrorNote>
    );
  }
  if (data === undefined) return null;
  if (data.ok) {
    return data.value.kind === 'moved' ? (
      <MovedNote rows={data.value.rows} objects={objects} onPlanAgain={onPlanAgain} />
    ) : null;
  }
  const { error } = data;
  const sentAs = error.code === 'key_reused' ? error.params['submissionId'] : undefined;
  const isUntickedNeeded = error.code === 'plan_has_problems' && hasUnticked;
  return (
    <ErrorNote
      title={t('preview.notStored')}
      error={error}
      actions={
        typeof sentAs === 'string' ? (
          <LinkButton href={`/p/${hubId}/submissions/${sentAs}`}>
            {t('preview.toSubmission')}
          </LinkButton>
        ) : null
      }
    >
      {isUntickedNeeded ? <p>{t('preview.untickedNeeded')}</p> : null}
      {error.code === 'key_reused' ? <p>{t('preview.alreadySent')}</p> : null}
    </ErrorNote>
  );
}
