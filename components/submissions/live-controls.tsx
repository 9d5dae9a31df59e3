'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { ControlAsk } from '@/lib/submissions/live-ports';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { LiveState } from './live-state';
import type { SubmissionActions } from './submission-actions';

type LiveControlsProps = {
  readonly state: LiveState;
  readonly control: SubmissionActions['control'];
  /** What was asked is stored: the page has to show it. */
  readonly onAsked: () => void;
};

/** Stop, continue, end: each says what is so, and only once the server has stored the wish. */
export function LiveControls({ state, control, onAsked }: LiveControlsProps) {
  const { t } = useI18n();
  const words = useRef<HTMLParagraphElement>(null);
  const { head, facts } = state;
  const ask = useMutation({
    networkMode: 'always',
    mutationFn: (wish: ControlAsk) => control({ hubId: head.hubId, submissionId: head.id, wish }),
    onSuccess: (answer) => {
      onAsked();
      // The pressed button goes: what became of it is said in its place.
      if (answer.ok) words.current?.focus();
    },
  });
  const button = (wish: ControlAsk, text: string) => (
    <Button
      pending={ask.isPending && ask.variables === wish ? t('live.asking') : undefined}
      onClick={() => {
        if (!ask.isPending) ask.mutate(wish);
      }}
    >
      {text}
    </Button>
  );
  const isPaused = head.status === 'waiting' && head.waitingFor === 'paused';
  const error = ask.data?.ok === false ? ask.data.error : null;
  return (
    <div role="group" aria-label={t('live.controls')} className="grid gap-2 print:hidden">
      <p ref={words} tabIndex={-1} className="max-w-text">
        {wordsFor()}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {head.control === null ? button('pause', t('live.stop')) : null}
        {head.control === 'pause' ? button('continue', t('live.continue')) : null}
        {head.control === 'pause' && isPaused ? button('end', t('live.endHere')) : null}
        {isPaused && head.control === 'pause' ? (
          <span className="text-data text-text-2">{t('live.endHint')}</span>
        ) : null}
      </div>
      {ask.isError || error !== null ? (
        <Banner tone="bad" announce="now" title={t('live.failed')}>
          <p>{error === null ? t('live.lost') : renderError(t, error)}</p>
        </Banner>
      ) : null}
    </div>
  );

  function wordsFor(): string | null {
    if (head.control === 'end') return t('live.ending');
    if (head.control === null) return null;
    if (!isPaused) return t('live.stopping', { count: facts.callsUnderWay });
    const { pending, claimed } = head.counts;
    return t('live.paused', { name: head.controlBy ?? '–', count: pending + claimed });
  }
}
