import { Eye } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';

/** Nothing is ever sent to change this portal. On a phone the eye alone is seen, the words are heard. */
export function LookOnlyTag({ i18n }: { readonly i18n: I18n }) {
  const text = i18n.t('nav.lookOnly');
  return (
    <span
      title={text}
      className="inline-flex shrink-0 items-center gap-1 rounded-cell border border-line-strong px-1.5 py-px text-meta text-text-2"
    >
      <Eye aria-hidden size={12} strokeWidth={2} className="shrink-0" />
      <span className="sr-only sm:not-sr-only">{text}</span>
    </span>
  );
}
