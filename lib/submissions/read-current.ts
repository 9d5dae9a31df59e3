import { indexCatalogue, type CatalogueIndex } from '../limits/catalogue-index';
import type { Catalogue } from '../limits/catalogue';
import {
  limitKey,
  pairKey,
  type AssociationRef,
  type ConfigurationRow,
  type LimitKey,
  type Pair,
} from '../limits/limit';
import { doubtfulPairs, unknownLimits, withPairReads, type PairRead } from '../limits/pair-reads';
import { placeRows, type PlacedRow } from '../limits/place-rows';
import { fail, succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import { failureError } from './failure-error';
import type { PortalAccess } from './portal-access';
import { readPairs } from './read-pairs';

/** Pairs. Each costs a call: beyond, a draft trusts the list of all until its pair is sent. */
const PAIRS_READ_MAX = 20;

/** What HubSpot has now, placed by what exists in the portal. Times are epoch milliseconds. */
export type CurrentLimits = {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  readonly catalogueFetchedAt: number;
  readonly placed: readonly PlacedRow[];
  readonly unplaced: readonly ConfigurationRow[];
  /** Types that an unplaced row may be of: whether they have a limit is not known. */
  readonly unknown: ReadonlySet<LimitKey>;
};

type Access = Pick<PortalAccess, 'hubspot' | 'catalogue'>;

/**
 * Reads all limits of a portal. Where rows or the types in `refs` are not in the catalogue, what
 * exists is read anew, once: somebody may just have made a label. Where the list of all does not
 * tell the pair of a row, the pairs that it may belong to are asked.
 */
export async function readCurrentLimits(
  access: Access,
  refs: readonly AssociationRef[] = [],
): Promise<Result<CurrentLimits, UserError>> {
  const { hubspot, catalogue } = access;
  const [limits, loaded] = await Promise.all([hubspot.readAllLimits('person'), catalogue.load()]);
  if (!limits.ok) return fail(failureError(limits.error));
  if (!loaded.ok) return fail(failureError(loaded.error));
  const known = place(limits.value, loaded.value);
  const missing = pairsWithUnknownTypes(known.index, refs);
  if (missing.length === 0) return succeed(await askDoubtful(hubspot, known));
  const renewed = await catalogue.loadWithLabels(missing);
  if (!renewed.ok) return fail(failureError(renewed.error));
  return succeed(await askDoubtful(hubspot, place(limits.value, renewed.value)));
}

/** The same, and the pairs of the draft say for themselves what they have. */
export async function readDraftLimits(
  access: Access,
  refs: readonly AssociationRef[],
): Promise<Result<CurrentLimits, UserError>> {
  const current = await readCurrentLimits(access, refs);
  if (!current.ok) return current;
  const pairs = pairsOf(refs).filter(
    ({ fromObjectTypeId, toObjectTypeId }) =>
      current.value.index.objectTypesById.has(fromObjectTypeId) &&
      current.value.index.objectTypesById.has(toObjectTypeId),
  );
  if (pairs.length > PAIRS_READ_MAX) return current;
  return succeed(await askPairs(access.hubspot, current.value, pairs));
}

/** What these pairs’ own lists say, or leave out, goes before the list of all. */
export async function askPairs(
  hubspot: PortalAccess['hubspot'],
  current: CurrentLimits,
  pairs: readonly Pair[],
): Promise<CurrentLimits> {
  return withReads(current, await readPairs(hubspot, pairs));
}

export function pairsOf(refs: readonly Pair[]): readonly Pair[] {
  const pairs = new Map(
    refs.map((ref) => {
      const { fromObjectTypeId, toObjectTypeId } = ref;
      return [pairKey(ref), { fromObjectTypeId, toObjectTypeId }];
    }),
  );
  return [...pairs.values()];
}

function askDoubtful(
  hubspot: PortalAccess['hubspot'],
  current: CurrentLimits,
): Promise<CurrentLimits> {
  const pairs = doubtfulPairs(current.index, current.unplaced).slice(0, PAIRS_READ_MAX);
  return askPairs(hubspot, current, pairs);
}

function withReads(current: CurrentLimits, reads: readonly PairRead[]): CurrentLimits {
  const read = new Set(reads.map(({ pair }) => pairKey(pair)));
  const stillUnknown = [...current.unknown].filter((key) => {
    const type = current.index.typesByRef.get(key);
    return type === undefined || !read.has(pairKey(type));
  });
  return {
    ...current,
    ...withPairReads(current.index, current, reads),
    unknown: new Set(stillUnknown),
  };
}

function place(
  rows: readonly ConfigurationRow[],
  { catalogue, fetchedAt }: { readonly catalogue: Catalogue; readonly fetchedAt: number },
): CurrentLimits {
  const index = indexCatalogue(catalogue);
  const placed = placeRows(index, rows);
  const unknown = unknownLimits(index, placed.unplaced);
  return { catalogue, index, catalogueFetchedAt: fetchedAt, ...placed, unknown };
}

function pairsWithUnknownTypes(
  index: CatalogueIndex,
  refs: readonly AssociationRef[],
): readonly Pair[] {
  return pairsOf(
    refs.filter(
      (ref) =>
        index.objectTypesById.has(ref.fromObjectTypeId) &&
        index.objectTypesById.has(ref.toObjectTypeId) &&
        !index.typesByRef.has(limitKey(ref)),
    ),
  );
}
