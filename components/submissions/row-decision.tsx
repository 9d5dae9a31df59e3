'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Limit } from '@/lib/limits/limit';
import type { RowView, SubmissionHead } from '@/lib/submissions/submission-view';
import { Button } from '../ui/button';
import { addRetry } from './failed-actions';
import { keptAnchor } from './row-note';
import type { SubmissionActions } from './submission-actions';

type RowDecisionProps = {
  readonly head: SubmissionHead;
  readonly row: RowView;
  readonly keep: SubmissionActions['keep'];
  readonly onKept: () => void;
};

/** Two values, and nobody but a person can say which is to hold. */
export function RowDecision({ head, row, keep, onKept }: RowDecisionProps) {
  const { t, format } = useI18n();
  const { hubId, id } = head;
  const isKept = useRef(false);
  const keeping = useMutation({
    networkMode: 'always',
    mutationFn: () => keep({ hubId, submissionId: id, rowNumbers: [row.rowNumber] }),
    onSuccess: (answer) => {
      isKept.current = answer.ok;
      onKept();
    },
  });
  // With the decision its buttons go: what was decided is said in their place.
  const { rowNumber } = row;
  useEffect(
    () => () => {
      if (isKept.current) document.getElementById(keptAnchor(rowNumber))?.focus();
    },
    [rowNumber],
  );
  const planning = useMutation({
    networkMode: 'always',
    mutationFn: () => addRetry(hubId, id, [row]),
  });
  const enforced = row.enforced;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button
        size="small"
        pending={keeping.isPending ? t('live.asking') : undefined}
        onClick={() => {
          keeping.mutate();
        }}
      >
        {enforced === null ? t('live.keepUnknown') : t('live.keep', { limit: limitText(enforced) })}
      </Button>
      <Button
        size="small"
        pending={planning.isPending ? t('live.adding') : undefined}
        onClick={() => {
          planning.mutate();
        }}
      >
        {t('live.planAgain', { limit: limitText(row.wanted) })}
      </Button>
      <span role="status" className="text-text-2">
        {planning.isSuccess ? (
          <>
            {t('live.planned')}{' '}
            <Link href={`/p/${hubId}/change/preview`} className="text-accent hover:underline">
              {t('live.toDraft')}
            </Link>
          </>
        ) : null}
        {keeping.isError || keeping.data?.ok === false ? t('live.failed') : null}
      </span>
    </div>
  );

  function limitText(limit: Limit): string {
    return limit === 'many' ? t('common.many') : format.number(limit);
  }
}
