import { limitKey, pairKey, reversePair, type LimitKey, type Pair } from '../limits/limit';
import type { CatalogueSource } from '../portals/catalogue-source';
import type { DriftStore } from './drift-ports';
import { placeDrift } from './place-drift';
import type { Drift } from './snapshot';

type Dependencies = {
  readonly drift: Pick<DriftStore, 'listOpenDrift'>;
  /** Of the portal; `null` where it is not connected. */
  readonly catalogue: Pick<CatalogueSource, 'kept'> | null;
};

const OPEN_MAX = 1000;

/** The limits that somebody changed outside Linkcap, as far as nobody has accepted it. */
export async function listChangedKeys(
  dependencies: Dependencies,
  hubId: number,
): Promise<readonly LimitKey[]> {
  const open = await listOpen(dependencies, hubId);
  return open.flatMap(({ pair, category, typeId }) =>
    pair === null ? [] : [limitKey({ ...pair, category, typeId })],
  );
}

/** The same of one pair, in either direction. */
export async function listPairDrift(
  dependencies: Dependencies,
  { hubId, pair }: { readonly hubId: number; readonly pair: Pair },
): Promise<readonly Drift[]> {
  const keys = [pairKey(pair), pairKey(reversePair(pair))];
  const open = await listOpen(dependencies, hubId);
  return open.filter((change) => change.pair !== null && keys.includes(pairKey(change.pair)));
}

/** The first read of a portal comes before its catalogue is kept. */
async function listOpen(
  { drift, catalogue }: Dependencies,
  hubId: number,
): Promise<readonly Drift[]> {
  const [open, kept] = await Promise.all([
    drift.listOpenDrift(hubId, OPEN_MAX),
    catalogue?.kept() ?? null,
  ]);
  return placeDrift(open, kept?.catalogue ?? null);
}
