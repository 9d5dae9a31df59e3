import { ArrowRight } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import type { Limit } from '@/lib/limits/limit';
import { LimitValue } from './limit-value';

type LimitChangeProps = {
  readonly i18n: I18n;
  readonly before: Limit | null;
  readonly after: Limit | null;
};

/** "5 → 1", for places without two columns. */
export function LimitChange({ i18n, before, after }: LimitChangeProps) {
  return (
    <span className="whitespace-nowrap">
      <LimitValue i18n={i18n} limit={before} />
      <span className="sr-only"> → </span>
      <ArrowRight
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="mx-1 inline-block size-4 align-text-bottom text-text-3"
      />
      <LimitValue i18n={i18n} limit={after} />
    </span>
  );
}
