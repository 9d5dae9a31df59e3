import type { I18n } from '@/lib/i18n/i18n';
import { pairKey } from '@/lib/limits/limit';
import type { Pair } from '@/lib/limits/limit';
import type { Usage } from './impact-answer';
import type { Impact } from './use-impact';

type PairImpactProps = { readonly i18n: I18n; readonly pair: Pair; readonly impact: Impact };

/** Records that the present limit holds already; of the new limit HubSpot says nothing. */
export function PairImpact({ i18n, pair, impact }: PairImpactProps) {
  return <span className="text-meta font-normal text-text-2">{sayImpact(i18n, pair, impact)}</span>;
}

function sayImpact({ t }: I18n, pair: Pair, impact: Impact): string {
  if (impact.state !== 'read') {
    return t(impact.state === 'asking' ? 'impact.asking' : 'impact.notRead');
  }
  const usage = impact.usages.get(pairKey(pair));
  return usage === undefined ? t('impact.notAsked') : sayUsage(t, usage);
}

function sayUsage(t: I18n['t'], usage: Usage): string {
  if (usage === 'not_available') return t('impact.notAvailable');
  if (usage === 'not_read') return t('impact.notRead');
  const { limit, atLimit, nearLimit } = usage;
  return limit === null
    ? t('impact.counted', { at: atLimit, near: nearLimit })
    : t('impact.countedOf', { at: atLimit, near: nearLimit, limit });
}
