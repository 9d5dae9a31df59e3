import type { CatalogueIndex } from '../limits/catalogue-index';
import { findUnplaceableType } from '../limits/hubspot-types';
import type { ConfigurationRow, Limit, ObjectType, Pair } from '../limits/limit';
import { limitKey } from '../limits/limit';
import { limitsByPair } from '../limits/limits-by-pair';
import type { PairScope } from '../limits/pair-scope';
import type { PlacedRow } from '../limits/place-rows';
import { mirrorOf } from '../limits/type-index';
import { succeed, type Result } from '../result';
import type { UserError } from '../user-error';
import type { PortalAccess } from './portal-access';
import { readCurrentLimits } from './read-current';

/** All limits of a portal, ready to be said in words. */
export type LimitsView = {
  /** When HubSpot was read, in epoch milliseconds. */
  readonly readAt: number;
  /** When its objects and labels were read, in epoch milliseconds. */
  readonly catalogueReadAt: number;
  readonly scope: PairScope;
  readonly pairs: readonly LimitsViewPair[];
  readonly unplaced: readonly UnplacedRow[];
};

export type LimitsViewPair = Pair & {
  readonly from: ObjectType;
  readonly to: ObjectType;
  /** Any label first. */
  readonly rows: readonly LimitsViewRow[];
};

export type LimitsViewRow = PlacedRow & {
  /** The other id of the same limit, which has no row of its own; `null` where there is none. */
  readonly mirrorTypeId: number | null;
};

export type UnplacedRow = ConfigurationRow & {
  /** An object, or HubSpot's English name of one whose id it does not publish; `null` = unknown. */
  readonly from: ObjectType | string | null;
  readonly to: ObjectType | string | null;
};

export type LimitsViewDependencies = {
  readonly access: Pick<PortalAccess, 'hubspot' | 'catalogue'>;
  readonly nowMs: () => number;
};

/** Reads all limits of a portal as HubSpot has them now. */
export async function readLimitsView(
  { access, nowMs }: LimitsViewDependencies,
  scope: PairScope = 'used',
): Promise<Result<LimitsView, UserError>> {
  const current = await readCurrentLimits(access);
  if (!current.ok) return current;
  const { index, placed, unplaced, unknown, catalogueFetchedAt } = current.value;
  return succeed({
    readAt: nowMs(),
    catalogueReadAt: catalogueFetchedAt,
    scope,
    pairs: limitsByPair(index, placed, scope).flatMap((pair) => {
      const from = index.objectTypesById.get(pair.fromObjectTypeId);
      const to = index.objectTypesById.get(pair.toObjectTypeId);
      const known = pair.rows.filter((row) => !unknown.has(limitKey(row)));
      const rows = withoutMirrors(index, known);
      return from && to && rows.length > 0 ? [{ ...pair, from, to, rows }] : [];
    }),
    unplaced: unplaced.map((row) => describeUnplaced(index, row)),
  });
}

/** Two ids of one limit are one row. Should HubSpot hold two values after all, both are shown. */
function withoutMirrors(
  index: CatalogueIndex,
  rows: readonly PlacedRow[],
): readonly LimitsViewRow[] {
  const limits = new Map<string, Limit>(rows.map((row) => [limitKey(row), row.limit]));
  return rows.flatMap<LimitsViewRow>((row) => {
    const mirror = mirrorOf(index, row);
    if (mirror === null || limits.get(limitKey(mirror)) !== row.limit) {
      return [{ ...row, mirrorTypeId: null }];
    }
    return row.typeId < mirror.typeId ? [{ ...row, mirrorTypeId: mirror.typeId }] : [];
  });
}

function describeUnplaced(index: CatalogueIndex, row: ConfigurationRow): UnplacedRow {
  const known = findUnplaceableType(row);
  if (known === null) return { ...row, from: null, to: null };
  return {
    ...row,
    label: row.label ?? known.label,
    from: index.objectTypesById.get(known.from) ?? known.from,
    to: index.objectTypesById.get(known.to) ?? known.to,
  };
}
