import type { CustomObject, Definition, PortalState } from '../lib/simulator/portal-state';
import { seedForProcess } from '../lib/simulator/seed';

const OBJECTS = 15;
const FIRST_OBJECT = 60_000_000;
const FIRST_TYPE_ID = 20_001;

export type LabelRow = {
  readonly fromObjectTypeId: string;
  readonly toObjectTypeId: string;
  readonly typeId: number;
};

/** A sandbox whose own objects have many labels of their own and no limit yet. */
export function manyLabels(
  pairs: number,
  labelsPerPair: number,
): { readonly state: PortalState; readonly rows: readonly LabelRow[] } {
  const seeded = seedForProcess('plain');
  const objects = Array.from({ length: OBJECTS }, (_, index): CustomObject => {
    const objectTypeId = `2-${FIRST_OBJECT + index}`;
    const name = `asset_${index}`;
    return { objectTypeId, name, singular: `Asset ${index}`, plural: `Assets ${index}` };
  });
  const all = objects.flatMap(({ objectTypeId }, index) =>
    objects.slice(index + 1).map((to) => [objectTypeId, to.objectTypeId] as const),
  );
  const definitions = all.slice(0, pairs).flatMap(([fromObjectTypeId, toObjectTypeId], pair) =>
    Array.from({ length: labelsPerPair }, (_, label): Definition => {
      const typeId = FIRST_TYPE_ID + (pair * labelsPerPair + label) * 2;
      return {
        ...{ fromObjectTypeId, toObjectTypeId, category: 'USER_DEFINED' },
        ...{ name: `role_${pair}_${label}`, label: `Role ${label}`, inverseLabel: `Of ${label}` },
        ...{ typeId, inverseTypeId: typeId + 1 },
      };
    }),
  );
  return {
    state: {
      ...seeded,
      account: { ...seeded.account, accountType: 'SANDBOX' },
      customObjects: [...seeded.customObjects, ...objects],
      definitions: [...seeded.definitions, ...definitions],
      nextTypeId: FIRST_TYPE_ID + definitions.length * 2,
      nextObjectId: FIRST_OBJECT + OBJECTS,
    },
    rows: definitions.map(({ fromObjectTypeId, toObjectTypeId, typeId }) => ({
      fromObjectTypeId,
      toObjectTypeId,
      typeId,
    })),
  };
}
