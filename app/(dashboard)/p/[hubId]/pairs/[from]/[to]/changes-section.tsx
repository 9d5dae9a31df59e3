import { PairChanges } from '@/components/pairs/pair-changes';
import { PairDrift } from '@/components/pairs/pair-drift';
import type { I18n } from '@/lib/i18n/i18n';
import type { Pair } from '@/lib/limits/limit';
import { services } from '@/lib/server/services';
import { listPairDrift } from '@/lib/submissions/changed-limits';
import { readPairHistory } from '@/lib/submissions/pair-history';

type ChangesSectionProps = {
  readonly hubId: number;
  readonly pair: Pair;
  readonly i18n: I18n;
};

export async function ChangesSection({ hubId, pair, i18n }: ChangesSectionProps) {
  const { store, portals } = services();
  const catalogue = portals.accessTo(hubId)?.catalogue ?? null;
  const [drift, changes] = await Promise.all([
    listPairDrift({ drift: store.drift, catalogue }, { hubId, pair }),
    readPairHistory(store, { hubId, pair }),
  ]);
  return (
    <>
      <PairDrift i18n={i18n} hubId={hubId} pair={pair} changes={drift} />
      <PairChanges i18n={i18n} hubId={hubId} pair={pair} changes={changes} />
    </>
  );
}
