import { limitKey, pairKey, reversePair, type LimitKey, type Pair } from '../limits/limit';
import type { DriftStore } from './drift-ports';
import type { Drift } from './snapshot';

type Dependencies = { readonly drift: Pick<DriftStore, 'listOpenDrift'> };

const OPEN_MAX = 1000;

/** The limits that somebody changed outside Linkcap, as far as nobody has accepted it. */
export async function listChangedKeys(
  { drift }: Dependencies,
  hubId: number,
): Promise<readonly LimitKey[]> {
  const open = await drift.listOpenDrift(hubId, OPEN_MAX);
  return open.flatMap(({ pair, category, typeId }) =>
    pair === null ? [] : [limitKey({ ...pair, category, typeId })],
  );
}

/** The same of one pair, in either direction. */
export async function listPairDrift(
  { drift }: Dependencies,
  { hubId, pair }: { readonly hubId: number; readonly pair: Pair },
): Promise<readonly Drift[]> {
  const keys = [pairKey(pair), pairKey(reversePair(pair))];
  const open = await drift.listOpenDrift(hubId, OPEN_MAX);
  return open.filter((change) => change.pair !== null && keys.includes(pairKey(change.pair)));
}
