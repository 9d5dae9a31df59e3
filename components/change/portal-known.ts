import { pairKey } from '@/lib/limits/limit';
import type { AssociationLimit, AssociationType, ObjectTypeId, Pair } from '@/lib/limits/limit';
import { groupBy } from '@/lib/limits/group-by';
import { indexTypes } from '@/lib/limits/type-index';
import type { TypeIndex } from '@/lib/limits/type-index';
import type { PairView } from '@/lib/submissions/pair-view';
import type { NamedObject, PortalCurrent } from './current-answer';
import { toObjectType } from './object-option';

/** What this page knows of a portal so far. */
export type PortalKnown = {
  readonly objects: ReadonlyMap<ObjectTypeId, NamedObject>;
  readonly index: TypeIndex;
  /** What HubSpot enforces; `null` where the pair was not read yet. */
  readonly limitsOf: (pair: Pair) => readonly AssociationLimit[] | null;
};

const NONE: readonly AssociationLimit[] = [];

/** @param views pairs that were read one by one, newer than `current`: somebody may have made a label */
export function knowPortal({
  objects,
  current,
  views,
}: {
  /** As far as the page has them. */
  readonly objects: readonly NamedObject[];
  readonly current: PortalCurrent | null;
  readonly views: readonly PairView[];
}): PortalKnown {
  const directions = views.flatMap((view) => view.directions);
  const read = new Map(directions.map((direction) => [pairKey(direction), direction.rows]));
  const isElsewhere = (pair: Pair) => !read.has(pairKey(pair));
  const types: readonly AssociationType[] = [
    ...(current?.associationTypes.filter(isElsewhere) ?? []),
    ...[...read.values()].flat(),
  ];
  const named = current?.objects ?? objects;
  const limits = groupBy(current?.limits ?? [], pairKey);
  return {
    index: indexTypes({ objectTypes: named.map(toObjectType), associationTypes: types }),
    objects: new Map(named.map((object) => [object.objectTypeId, object])),
    limitsOf: (pair) => {
      const rows = read.get(pairKey(pair));
      if (rows) return rows;
      return current === null ? null : (limits.get(pairKey(pair)) ?? NONE);
    },
  };
}
