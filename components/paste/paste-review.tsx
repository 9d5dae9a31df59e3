'use client';

import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { renderPasteNote, renderRefusal } from '@/lib/i18n/render-paste';
import { removeSecrets } from '@/lib/limits/paste/remove-secrets';
import { addToDraft } from '../change/add-to-draft';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { ChipLine } from './chip-line';
import type { Closed } from './closed';
import type { PasteGround } from './fetch-ground';
import { dropKeptPaste, keepPaste } from './kept-paste';
import type { KeptPaste } from './kept-paste';
import { MappingTable } from './mapping-table';
import { objectNameOf } from './object-name-of';
import { PasteInput } from './paste-input';
import { ProblemGroups } from './problem-groups';
import { ReviewRows } from './review-rows';
import { sortRows } from './review-state';
import type { BroughtPaste } from './review-state';
import { useReview } from './use-review';
import { WideDialog } from './wide-dialog';

type PasteReviewProps = {
  readonly hubId: number;
  readonly ground: PasteGround;
  readonly brought: BroughtPaste | null;
  readonly onMergeError: (text: string) => void;
  readonly onClose: (closed: Closed) => void;
};

/** What was pasted, how it was read, what is to be decided, and the way into the draft. */
export function PasteReview({ hubId, ground, brought, onMergeError, onClose }: PasteReviewProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const router = useRouter();
  const review = useReview(ground, brought);
  const { result, source } = review;
  const sorted = useMemo(
    () => sortRows(result?.rows ?? [], ground.limits),
    [result?.rows, ground.limits],
  );
  const objectName = objectNameOf(ground);
  const count = sorted.changed.length;
  const unread = result?.skipped.filter(({ reason }) => reason === 'not_understood').length ?? 0;
  const waiting = sorted.withProblems.length + unread;

  const keep = async (): Promise<KeptPaste | null> => {
    const text = removeSecrets(source?.text ?? '').text;
    const columns = result?.columns ?? null;
    const kept = { hubId, text, columns, answers: review.answers.flat(), waiting };
    await (waiting > 0 ? keepPaste(kept) : dropKeptPaste(hubId));
    return waiting > 0 ? kept : null;
  };
  const add = async (): Promise<void> => {
    await addToDraft(hubId, sorted.changed);
    const kept = await keep();
    const added = {
      rows: sorted.changed,
      replaceAll: t('paste.replaceAll'),
      replaced: t('paste.replaced', { count }),
    };
    onClose({ words: t('paste.added', { count }), kept, added });
  };
  const close = () => {
    // What was looked at and not discarded waits, if it has rows.
    const hasRows = (result?.rows.length ?? 0) > 0;
    if (!hasRows) onClose({ words: '', kept: null });
    else
      void keepAll({ hubId, review, waiting: result?.rows.length ?? 0 }).then((kept) => {
        onClose({ words: '', kept });
      });
  };

  return (
    <WideDialog
      title={t('paste.title')}
      closeLabel={t('paste.close')}
      onClose={close}
      footer={
        source === null || result === null || result.rows.length === 0 ? undefined : (
          <>
            <Button
              variant="primary"
              aria-disabled={count === 0}
              onClick={() => {
                if (count > 0) void add();
              }}
            >
              {t('paste.add', { count })}
            </Button>
            <Button
              aria-disabled={count === 0}
              onClick={() => {
                if (count > 0) {
                  void add().then(() => {
                    router.push(`/p/${hubId}/change/preview`);
                  });
                }
              }}
            >
              {t('paste.addAndPreview')}
            </Button>
            {sorted.unchanged.length > 0 ? (
              <span className="text-data text-text-2">
                {t('paste.unchanged', { count: sorted.unchanged.length })}
              </span>
            ) : null}
            <Button
              variant="ghost"
              className="ms-auto"
              onClick={() => {
                void dropKeptPaste(hubId);
                onClose({ words: '', kept: null });
              }}
            >
              {t('paste.discard')}
            </Button>
          </>
        )
      }
    >
      {source === null || result?.refused || result?.format === 'empty' ? (
        <div className="grid gap-4 pb-4">
          {result?.refused ? (
            <Banner tone="bad" announce="now">
              {renderRefusal(i18n, result.refused)}
            </Banner>
          ) : null}
          <PasteInput text={source?.text ?? ''} onRead={review.open} />
        </div>
      ) : null}
      {source !== null && result === null ? (
        <p role="status" className="animate-appear text-text-2">
          {review.share === null
            ? t('paste.reading')
            : t('paste.readingShare', { percent: Math.round(review.share * 100) })}
        </p>
      ) : null}
      {source !== null && result !== null && result.refused === null ? (
        <div className="grid gap-4" aria-busy={review.isReading}>
          {result.secretRemoved ? (
            <Banner tone="warn" announce="now">
              {t('paste.secret')}
            </Banner>
          ) : null}
          <ChipLine result={result} review={review} />
          {result.notes.map((note) => (
            <p key={String(note.params['text'])} className="text-data text-text-2">
              {renderPasteNote(i18n, note, objectName)}
            </p>
          ))}
          {result.mergeError ? (
            <div>
              <Button
                variant="primary"
                onClick={() => {
                  onMergeError(source.text);
                }}
              >
                {t('paste.explainTitle')}
              </Button>
            </div>
          ) : null}
          {result.columns ? (
            <MappingTable columns={result.columns} onChange={review.setColumns} />
          ) : null}
          {result.mergeError ? null : (
            <>
              <ProblemGroups ground={ground} rows={sorted.withProblems} review={review} />
              <ReviewRows ground={ground} result={result} sorted={sorted} />
            </>
          )}
        </div>
      ) : null}
    </WideDialog>
  );
}

async function keepAll({
  hubId,
  review,
  waiting,
}: {
  readonly hubId: number;
  readonly review: ReturnType<typeof useReview>;
  readonly waiting: number;
}): Promise<KeptPaste> {
  const text = removeSecrets(review.source?.text ?? '').text;
  const columns = review.result?.columns ?? null;
  const kept = { hubId, text, columns, answers: review.answers.flat(), waiting };
  await keepPaste(kept);
  return kept;
}
