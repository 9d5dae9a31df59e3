import { associationKey, type ConfigurationRow, type Limit } from '../limits/limit';
import type { PortalState } from '../simulator/portal-state';
import { seedPortal } from '../simulator/seed';
import type { SimulatorStateStore } from '../store/simulator-state-store';
import type { DriftStore } from '../submissions/drift-ports';

/** Between the last look at the limits and the first start. */
const LOOKED_BEFORE_MS = 20 * 60 * 60 * 1_000;

/** What people changed in HubSpot since: the seed has what it is now. */
const BEFORE: readonly (Pick<ConfigurationRow, 'category' | 'typeId'> & {
  readonly limit: Limit;
})[] = [
  { category: 'USER_DEFINED', typeId: 141, limit: 1 },
  { category: 'HUBSPOT_DEFINED', typeId: 279, limit: 3 },
  { category: 'HUBSPOT_DEFINED', typeId: 16, limit: 5 },
];

/**
 * Gives a new demo portal a yesterday: its limits as its owner had left them. What people changed in
 * HubSpot since is found by the first read, as it is in every other portal.
 */
export async function tellDemoStory(
  { drift, states }: { readonly drift: DriftStore; readonly states: SimulatorStateStore },
  nowMs: number,
): Promise<void> {
  const seed = seedPortal('demo');
  const hubId = seed.account.portalId;
  const isNew =
    (await drift.lastReadAt(hubId)) === null && (await states.findState(hubId)) === null;
  if (!isNew) return;
  const lookedAt = nowMs - LOOKED_BEFORE_MS;
  const read = { hubId, startedAt: lookedAt, endedAt: lookedAt, rows: limitsOfYesterday(seed) };
  await drift.keepRead(read, () => ({ changes: [], settled: [] }));
}

export function limitsOfYesterday({
  limits,
  definitions,
}: Pick<PortalState, 'limits' | 'definitions'>): readonly ConfigurationRow[] {
  const before = new Set(BEFORE.map(associationKey));
  const labels = new Map(
    definitions.flatMap(({ category, typeId, inverseTypeId, label, inverseLabel }) => [
      [associationKey({ category, typeId }), label],
      [associationKey({ category, typeId: inverseTypeId }), inverseLabel],
    ]),
  );
  return [
    ...limits
      .map(({ category, typeId, maxToObjectIds }) => ({ category, typeId, limit: maxToObjectIds }))
      .filter((row) => !before.has(associationKey(row))),
    ...BEFORE,
  ].map((row) => ({ ...row, label: labels.get(associationKey(row)) ?? null }));
}
