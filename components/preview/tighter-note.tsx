'use client';

import { tighterSentence } from '@/lib/i18n/describe-plan';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Plan } from '@/lib/limits/plan';
import { Banner } from '../ui/banner';

/** What hurts, said first. */
export function TighterNote({ counts }: { readonly counts: Plan['counts'] }) {
  const i18n = useI18n();
  const sentence = tighterSentence(i18n, counts);
  if (sentence === null) return null;
  return (
    <Banner tone="warn" title={sentence}>
      <p>{i18n.t('preview.existingStay')}</p>
      <p>{i18n.t('preview.merging')}</p>
    </Banner>
  );
}
