import type { I18n } from '@/lib/i18n/i18n';
import { limitSentence } from '@/lib/i18n/limit-sentence';
import type { LimitStatement } from '@/lib/i18n/limit-sentence';

type LimitSentenceProps = { readonly i18n: I18n; readonly statement: LimitStatement };

export function LimitSentence({ i18n, statement }: LimitSentenceProps) {
  return <span className="text-text-2">{limitSentence(i18n, statement)}</span>;
}
