import { PairChanges } from '@/components/pairs/pair-changes';
import type { I18n } from '@/lib/i18n/i18n';
import type { Pair } from '@/lib/limits/limit';
import { services } from '@/lib/server/services';
import { readPairHistory } from '@/lib/submissions/pair-history';

type ChangesSectionProps = {
  readonly hubId: number;
  readonly pair: Pair;
  readonly i18n: I18n;
};

export async function ChangesSection({ hubId, pair, i18n }: ChangesSectionProps) {
  const { submissions } = services().store;
  const changes = await readPairHistory({ submissions }, { hubId, pair });
  return <PairChanges i18n={i18n} hubId={hubId} pair={pair} changes={changes} />;
}
