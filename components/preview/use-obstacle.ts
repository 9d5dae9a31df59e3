'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import type { Plan } from '@/lib/limits/plan';

/** Why nothing can be applied now; `null` where it can. */
export function useObstacle(plan: Plan, selected: Plan, hubspot: 'still' | 'moved'): string | null {
  const { t } = useI18n();
  if (hubspot === 'moved') return t('preview.sincePreview');
  if (plan.counts.problem > 0) return t('preview.problems', { count: plan.counts.problem });
  if (plan.cost.changes === 0) return t('preview.nothingToApply');
  return selected.cost.changes === 0 ? t('preview.noneTicked') : null;
}
