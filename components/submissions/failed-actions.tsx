'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { RowView, SubmissionHead } from '@/lib/submissions/submission-view';
import { Button } from '../ui/button';
import { failedRows, toClipboardTable, toDraftRows } from './failed-rows';

type FailedActionsProps = {
  readonly head: SubmissionHead;
  /** All rows of the submission. */
  readonly rows: readonly RowView[];
};

/** What to do about rows that did not go through: again, edited, or elsewhere. */
export function FailedActions({ head, rows }: FailedActionsProps) {
  const { t } = useI18n();
  const router = useRouter();
  const { hubId, id } = head;
  const failed = failedRows(rows);
  const draft = useMutation({
    networkMode: 'always',
    mutationFn: async (next: 'preview' | 'edit') => {
      await addRetry(hubId, id, failed);
      router.push(next === 'preview' ? `/p/${hubId}/change/preview` : `/p/${hubId}/change`);
    },
  });
  const copy = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      await navigator.clipboard.writeText(toClipboardTable(failed));
      return failed.length;
    },
  });
  if (failed.length === 0) return null;
  const button = (next: 'preview' | 'edit', text: string) => (
    <Button
      pending={draft.isPending && draft.variables === next ? t('live.adding') : undefined}
      onClick={() => {
        draft.mutate(next);
      }}
    >
      {text}
    </Button>
  );
  return (
    <div className="grid gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-text-2">{t('live.failedRows', { count: failed.length })}</span>
        {button('preview', t('live.retryFailed'))}
        {button('edit', t('live.editFailed'))}
        <Button
          onClick={() => {
            copy.mutate();
          }}
        >
          {t('live.copyFailed')}
        </Button>
      </div>
      <p role="status" className="text-data text-text-2">
        {copy.isSuccess ? t('live.copied', { count: copy.data }) : null}
        {copy.isError ? t('live.notCopied') : null}
      </p>
    </div>
  );
}

/** The draft is part of the page only where somebody wants it. */
export async function addRetry(
  hubId: number,
  submissionId: string,
  rows: readonly RowView[],
): Promise<void> {
  const { addToDraft } = await import('../change/add-to-draft');
  await addToDraft(hubId, toDraftRows(rows), { kind: 'retry', submissionIds: [submissionId] });
}
