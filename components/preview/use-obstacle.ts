'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import type { Plan } from '@/lib/limits/plan';
import type { ApplyPortal } from './preview-props';

type Situation = {
  readonly portal: ApplyPortal;
  readonly plan: Plan;
  readonly selected: Plan;
  readonly hubspot: 'still' | 'moved';
};

/** Why nothing can be applied now; `null` where it can. */
export function useObstacle({ portal, plan, selected, hubspot }: Situation): string | null {
  const { t } = useI18n();
  if (portal.isLookOnly) return t('preview.lookOnly', { portal: portal.name });
  if (hubspot === 'moved') return t('preview.sincePreview');
  if (plan.counts.problem > 0) return t('preview.problems', { count: plan.counts.problem });
  if (plan.cost.changes === 0) return t('preview.nothingToApply');
  return selected.cost.changes === 0 ? t('preview.noneTicked') : null;
}
