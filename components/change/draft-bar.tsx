'use client';

import { flushSync } from 'react-dom';
import { costLine, tallyParts } from '@/lib/i18n/describe-plan';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import { CostLine } from '../ui/cost-line';
import type { DraftPlan } from './draft-plan';
import type { Draft } from './draft-store';

export const PREVIEW_BUTTON_ID = 'preview-changes';
const UNDO_BUTTON_ID = 'undo-last';

type DraftBarProps = {
  readonly draft: Draft;
  readonly draftPlan: DraftPlan;
  /** What was just done; empty where nothing was. */
  readonly said: { readonly words: string; readonly offersUndo: boolean };
  readonly onUndo: () => void;
  readonly onDiscard: () => void;
  readonly onPreview: () => void;
};

/** What the draft comes to, always in view. */
export function DraftBar({ draft, draftPlan, said, ...on }: DraftBarProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { cost, waiting } = draftPlan;
  const isEmpty = draft.rows.length === 0;
  const { problem, ...counts } = draftPlan.counts;
  const parts = [
    ...tallyParts(i18n, { ...counts, problem: 0 }),
    t('change.problems', { count: problem }),
  ];
  const changes = t('common.changes', { count: draft.rows.length - counts.no_change });
  const tally = `${changes}: ${parts.join(' · ')}`;
  return (
    <div className="sticky-bar sticky bottom-(--bottom-bar) z-10 -mx-(--gutter) -mb-12 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line-strong bg-surface px-(--gutter) py-2">
      <div className="min-w-0">
        <p className="text-data font-medium tabular-nums">
          {isEmpty ? t('change.nothingChanged') : tally}
        </p>
        {cost.changes > 0 ? <CostLine>{costLine(i18n, cost)}</CostLine> : null}
        {waiting > 0 ? (
          <p className="text-data text-text-2">{t('change.waiting', { count: waiting })}</p>
        ) : null}
        {draft.storage === 'memory' ? (
          <p className="text-data text-warn">{t('change.draftNotSaved')}</p>
        ) : null}
      </div>
      <div role="status" className="flex items-center gap-2 text-data text-text-2">
        {said.words}
        {said.words !== '' && said.offersUndo ? (
          <Button
            id={UNDO_BUTTON_ID}
            size="small"
            variant="ghost"
            onClick={() => {
              flushSync(on.onUndo);
              document.getElementById(PREVIEW_BUTTON_ID)?.focus();
            }}
          >
            {t('common.undo')}
          </Button>
        ) : null}
      </div>
      <div className="ms-auto flex flex-wrap gap-2">
        {isEmpty ? null : (
          <Button
            variant="ghost"
            onClick={() => {
              // The button goes with the draft: what takes it back is next.
              flushSync(on.onDiscard);
              document.getElementById(UNDO_BUTTON_ID)?.focus();
            }}
          >
            {t('change.discard')}
          </Button>
        )}
        <Button
          id={PREVIEW_BUTTON_ID}
          variant="primary"
          aria-disabled={isEmpty}
          onClick={on.onPreview}
        >
          {t('change.preview')}
        </Button>
      </div>
    </div>
  );
}
