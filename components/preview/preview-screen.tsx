'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { useEditingPage } from '../change/editing-place';
import { useDraft } from '../change/use-draft';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { ErrorNote } from './error-note';
import { PlanView } from './plan-view';
import type { PreviewScreenProps } from './preview-props';
import { useApply } from './use-apply';
import { usePreview } from './use-preview';

/** The draft of this browser as a plan. */
export function PreviewScreen(props: PreviewScreenProps) {
  const { portal, actions } = props;
  const { t } = useI18n();
  const draft = useDraft(portal.hubId);
  const editingPage = useEditingPage(portal.hubId);
  const preview = usePreview(portal.hubId, draft, actions.preview);
  const apply = useApply(portal.hubId, draft, actions.submit);

  const isEmpty = draft.rows.length === 0;
  const isAccepted = apply.data?.ok === true && apply.data.value.kind === 'accepted';
  // The draft is gone a moment before the answer is handed on.
  if (isAccepted || (isEmpty && apply.isPending)) {
    return <p role="status">{t('preview.applying')}</p>;
  }
  if (draft.storage === 'loading') return <p role="status">{t('preview.planning')}</p>;
  if (isEmpty) {
    return (
      <div className="grid justify-items-start gap-3">
        <p>{t('preview.noPlan')}</p>
        <LinkButton href={`/p/${portal.hubId}/change`}>{t('preview.startDraft')}</LinkButton>
      </div>
    );
  }
  const { data, isError, isFetching } = preview;
  if (data?.ok === true) {
    return (
      <PlanView
        {...props}
        answer={data.value}
        state={isFetching ? 'reading' : 'read'}
        apply={apply}
        onRefresh={() => {
          apply.reset();
          void preview.refetch();
        }}
      />
    );
  }
  if (!isError && data === undefined) return <p role="status">{t('preview.planning')}</p>;
  return (
    <ErrorNote
      title={t('preview.failed')}
      error={data?.error ?? null}
      actions={
        <>
          <Button
            pending={isFetching ? t('preview.planning') : undefined}
            onClick={() => void preview.refetch()}
          >
            {t('common.tryAgain')}
          </Button>
          <LinkButton href={editingPage}>{t('preview.edit')}</LinkButton>
        </>
      }
    >
      {isError ? <p>{t('preview.lost')}</p> : null}
    </ErrorNote>
  );
}
