import { allTypes, inverseOf, isSameType, limitOf, typesOfPair } from './association-types';
import type { AssociationType, Category, Direction, PortalState } from './portal-state';

export type ConfigurationRow = {
  readonly category: Category;
  readonly typeId: number;
  readonly userEnforcedMaxToObjectIds: number | null;
  readonly label: string | null;
};

/** HubSpot lists both sides of an association type of which one has a limit; null is no limit. */
export function listAll(state: PortalState): ConfigurationRow[] {
  const types = allTypes(state);
  const listed: AssociationType[] = [];
  for (const limit of state.limits) {
    const type = types.find((each) => isSameType(each, limit));
    if (type === undefined) continue;
    const inverse = inverseOf(state, type);
    for (const side of inverse === undefined ? [type] : [type, inverse]) {
      if (!listed.some((each) => isSameType(each, side))) listed.push(side);
    }
  }
  return listed.map((type) => configurationRow(state, type));
}

/** Whether HubSpot also lists types without a limit is not known. */
export function listPair(state: PortalState, direction: Direction): ConfigurationRow[] {
  return typesOfPair(state, direction)
    .filter((type) => state.rules.pairList === 'all' || limitOf(state, type) !== null)
    .map((type) => configurationRow(state, type));
}

export function configurationRow(state: PortalState, type: AssociationType): ConfigurationRow {
  return {
    category: type.category,
    typeId: type.typeId,
    userEnforcedMaxToObjectIds: limitOf(state, type),
    label: type.label,
  };
}
