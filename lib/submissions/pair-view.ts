import { indexTypes, typesOfPair } from '../limits/type-index';
import type { Catalogue } from '../limits/catalogue';
import { associationKey, isSameObject, pairKey, reversePair } from '../limits/limit';
import type { AssociationType, ConfigurationRow, Pair } from '../limits/limit';
import type { PlacedRow } from '../limits/place-rows';
import type { HubSpotFailure } from '../portals/hubspot-portal';
import { fail, succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import { failureError } from './failure-error';
import type { PortalAccess } from './portal-access';

/** One direction; any label first, then by label. No rows: HubSpot has no such pair. */
export type PairDirection = Pair & { readonly rows: readonly PlacedRow[] };

/** Both directions of a pair as HubSpot has them now; one where both ends are the same object. */
export type PairView = {
  readonly directions: readonly PairDirection[];
  /** Epoch milliseconds. */
  readonly readAt: number;
};

export type PairViewDependencies = {
  readonly access: Pick<PortalAccess, 'hubspot' | 'catalogue'>;
  readonly nowMs: () => number;
};

/** Labels and limits, fresh from HubSpot: a label that somebody just made is there. */
export async function readPairView(
  { access, nowMs }: PairViewDependencies,
  pair: Pair,
): Promise<Result<PairView, UserError>> {
  const pairs = isSameObject(pair) ? [pair] : [pair, reversePair(pair)];
  const [loaded, ...limits] = await Promise.all([
    access.catalogue.loadWithLabels(pairs),
    ...pairs.map((each) => readLimits(access.hubspot, each)),
  ]);
  if (!loaded.ok) return fail(failureError(loaded.error));
  const readAt = nowMs();
  const directions: PairDirection[] = [];
  for (const [position, each] of pairs.entries()) {
    const direction = toDirection(loaded.value.catalogue, each, limits[position]);
    if (!direction.ok) return fail(failureError(direction.error));
    directions.push(direction.value);
  }
  return succeed({ directions, readAt });
}

type LimitsRead = {
  readonly rows: readonly ConfigurationRow[];
  /** Only the pair's own list tells that its rows belong there. */
  readonly source: 'pair' | 'all';
};

/** Where HubSpot refuses to list one pair, its list of all still has the pair's limits. */
async function readLimits(
  hubspot: PortalAccess['hubspot'],
  pair: Pair,
): Promise<Result<LimitsRead, HubSpotFailure>> {
  const read = await hubspot.readPairLimits(pair, 'person');
  if (read.ok) return succeed({ rows: read.value, source: 'pair' });
  if (read.error.kind !== 'refused') return read;
  const all = await hubspot.readAllLimits('person');
  return all.ok ? succeed({ rows: all.value, source: 'all' }) : all;
}

/** HubSpot enforces a limit here of which no labels list tells: it goes by what its row says. */
function rowsOfNoType(
  pair: Pair,
  types: readonly AssociationType[],
  { rows, source }: LimitsRead,
): readonly PlacedRow[] {
  if (source === 'all') return [];
  const known = new Set(types.map(associationKey));
  return rows
    .filter((row) => row.limit !== 'many' && !known.has(associationKey(row)))
    .map((row) => ({ ...pair, ...row, inverseTypeId: null }));
}

/** HubSpot refuses to list the limits of a pair that it does not have: that is an answer, too. */
function toDirection(
  catalogue: Catalogue,
  pair: Pair,
  limits: Result<LimitsRead, HubSpotFailure> | undefined,
): Result<PairDirection, HubSpotFailure> {
  const associationTypes = catalogue.associationTypes.filter(
    (type) => pairKey(type) === pairKey(pair),
  );
  const types = typesOfPair(indexTypes({ objectTypes: [], associationTypes }), pair);
  if (types.length === 0 || limits === undefined) return succeed({ ...pair, rows: [] });
  if (!limits.ok) return limits;
  const byKey = new Map(limits.value.rows.map((row) => [associationKey(row), row.limit]));
  const rows = types.map((type) => ({ ...type, limit: byKey.get(associationKey(type)) ?? 'many' }));
  return succeed({ ...pair, rows: [...rows, ...rowsOfNoType(pair, types, limits.value)] });
}
