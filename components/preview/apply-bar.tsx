'use client';

import Link from 'next/link';
import { costLine } from '@/lib/i18n/describe-plan';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { PlanCost } from '@/lib/limits/plan';
import { useEditingPage } from '../change/editing-place';
import { useShortcuts } from '../change/use-shortcuts';
import { Button } from '../ui/button';
import { CostLine } from '../ui/cost-line';
import { LinkButton } from '../ui/link-button';
import type { ApplyPortal } from './preview-props';

const APPLY_BUTTON_ID = 'apply-changes';
const OBSTACLE_ID = 'apply-obstacle';

type ApplyBarProps = {
  readonly portal: ApplyPortal;
  readonly cost: PlanCost;
  readonly obstacle: string | null;
  readonly pending: string | undefined;
  readonly onApply: () => void;
};

/** What it will cost, and the button that says what and where. Ctrl+Enter only goes to it. */
export function ApplyBar({ portal, cost, obstacle, pending, onApply }: ApplyBarProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const editingPage = useEditingPage(portal.hubId);
  useShortcuts({ onPreview: () => document.getElementById(APPLY_BUTTON_ID)?.focus() });
  return (
    <div className="sticky-bar sticky bottom-(--bottom-bar) z-10 -mx-(--gutter) -mb-12 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line-strong bg-surface px-(--gutter) py-2 print:static">
      <div className="min-w-0">
        {cost.changes > 0 ? (
          <CostLine>
            {costLine(i18n, cost)} ({t('preview.reads', { count: cost.reads })})
          </CostLine>
        ) : null}
        {obstacle === null ? null : (
          <p id={OBSTACLE_ID} className="text-data text-text-2">
            {obstacle}{' '}
            {portal.isLookOnly ? (
              <Link href="/portals" className="text-accent underline">
                {t('preview.toPortals')}
              </Link>
            ) : null}
          </p>
        )}
      </div>
      <div className="ms-auto flex flex-wrap gap-2">
        <LinkButton href={editingPage}>{t('preview.edit')}</LinkButton>
        <Button
          id={APPLY_BUTTON_ID}
          variant="primary"
          pending={pending}
          aria-disabled={obstacle !== null}
          aria-describedby={obstacle === null ? undefined : OBSTACLE_ID}
          onClick={onApply}
        >
          {t('preview.apply', { count: cost.changes, portal: portal.name })}
        </Button>
      </div>
    </div>
  );
}
