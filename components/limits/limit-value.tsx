import type { Limit } from '@/lib/limits/limit';
import type { I18n } from '@/lib/i18n/i18n';

type LimitValueProps = {
  readonly i18n: I18n;
  /** `null` is not known. */
  readonly limit: Limit | null;
};

/** A number that aligns, or Many; never blank. */
export function LimitValue({ i18n, limit }: LimitValueProps) {
  if (limit === null) return <span className="text-text-3">{i18n.t('common.unknown')}</span>;
  if (limit === 'many') return <span className="text-text-2">{i18n.t('common.many')}</span>;
  return <span className="font-medium tabular-nums">{i18n.format.number(limit)}</span>;
}
