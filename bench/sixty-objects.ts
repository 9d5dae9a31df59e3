import type {
  CustomObject,
  Definition,
  PortalState,
  TypeLimit,
} from '../lib/simulator/portal-state';
import { seedForProcess } from '../lib/simulator/seed';

/** With HubSpot's own objects and the seed's two they are sixty. */
const OWN_OBJECTS = 27;
/** More would be read pair by pair for minutes: HubSpot takes a hundred calls in ten seconds. */
const NEIGHBOURS = 6;
const FIRST_OBJECT = 50_000_000;
const FIRST_TYPE_ID = 10_001;
const HUBSPOT_OBJECTS = ['0-1', '0-2', '0-3', '0-5'];

/** A portal with many objects of its own, each associated with its neighbours, half of the pairs limited. */
export function sixtyObjects(): PortalState {
  const seeded = seedForProcess('plain');
  const objects = Array.from({ length: OWN_OBJECTS }, (_, index): CustomObject => {
    const name = `machine_part_${index}`;
    const objectTypeId = `2-${FIRST_OBJECT + index}`;
    return {
      objectTypeId,
      name,
      singular: `Machine part ${index}`,
      plural: `Machine parts ${index}`,
    };
  });
  const pairs = objects.flatMap(({ objectTypeId }, index) => [
    ...HUBSPOT_OBJECTS.map((to) => [objectTypeId, to] as const),
    ...objects
      .slice(index + 1, index + 1 + NEIGHBOURS)
      .map((to) => [objectTypeId, to.objectTypeId] as const),
  ]);
  const definitions = pairs.flatMap(([fromObjectTypeId, toObjectTypeId], index): Definition[] => {
    const typeId = FIRST_TYPE_ID + index * 4;
    const ends = { fromObjectTypeId, toObjectTypeId, category: 'USER_DEFINED' } as const;
    return [
      { ...ends, name: `pair_${index}`, typeId, inverseTypeId: typeId + 1, ...NO_LABEL },
      {
        ...ends,
        ...{ name: `owner_${index}`, label: 'Owner', inverseLabel: 'Owned by' },
        ...{ typeId: typeId + 2, inverseTypeId: typeId + 3 },
      },
    ];
  });
  const limits = definitions
    .filter((_, index) => index % 4 < 2)
    .map(({ fromObjectTypeId, toObjectTypeId, category, typeId, label }, index): TypeLimit => ({
      ...{ fromObjectTypeId, toObjectTypeId, category, typeId },
      maxToObjectIds: label === null ? 10 ** ((index / 2) % 4) * 5 : 1,
    }));
  return {
    ...seeded,
    customObjects: [...seeded.customObjects, ...objects],
    definitions: [...seeded.definitions, ...definitions],
    limits,
    nextTypeId: FIRST_TYPE_ID + pairs.length * 4,
    nextObjectId: FIRST_OBJECT + OWN_OBJECTS,
  };
}

const NO_LABEL = { label: null, inverseLabel: null } as const;
