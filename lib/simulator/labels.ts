import { typesOfPair } from './association-types';
import { objectNames } from './batch-error';
import type { Category, Definition, Direction, PortalState } from './portal-state';

export type LabelRow = {
  readonly category: Category;
  readonly typeId: number;
  readonly label: string | null;
};

export type NewLabel = {
  readonly name: string;
  readonly label: string;
  readonly inverseLabel: string | null;
};

export type LabelCreation =
  | { readonly kind: 'created'; readonly state: PortalState; readonly rows: readonly LabelRow[] }
  | { readonly kind: 'refused'; readonly status: 400 | 437; readonly message: string };

/** HubSpot was seen to answer the 51st with 437. */
export const TYPES_OF_PAIR_MAX = 50;

/** From → to only; the unlabeled type has a label of null. */
export function listLabels(state: PortalState, direction: Direction): LabelRow[] {
  return typesOfPair(state, direction).map(({ category, typeId, label }) => ({
    category,
    typeId,
    label,
  }));
}

/**
 * Gives both directions their ids, one after the other. Where a custom object has no unlabeled
 * association yet, HubSpot makes it along with the first label.
 */
export function createLabel(
  state: PortalState,
  direction: Direction,
  wanted: NewLabel,
): LabelCreation {
  const refusal = refuseLabel(state, direction, wanted);
  if (refusal !== null) return refusal;
  const needsPlain = !typesOfPair(state, direction).some((type) => type.label === null);
  const prepared = needsPlain ? withPlainDefinition(state, direction) : state;
  const inverseLabel = wanted.inverseLabel ?? wanted.label;
  const definition = { name: wanted.name, label: wanted.label, inverseLabel };
  const next = withDefinition(prepared, direction, definition);
  const typeId = prepared.nextTypeId;
  return {
    kind: 'created',
    state: next,
    rows: [
      { category: 'USER_DEFINED', typeId, label: wanted.label },
      { category: 'USER_DEFINED', typeId: typeId + 1, label: inverseLabel },
    ],
  };
}

function refuseLabel(
  state: PortalState,
  direction: Direction,
  wanted: NewLabel,
): LabelCreation | null {
  if (/^\d|-/.test(wanted.name)) {
    const message = 'A name has no hyphens and does not begin with a digit (simulated)';
    return { kind: 'refused', status: 400, message };
  }
  if (state.definitions.some((definition) => definition.name === wanted.name)) {
    const message = `Association definition named ${wanted.name} already exists for portal`;
    return { kind: 'refused', status: 400, message };
  }
  const labels = typesOfPair(state, direction).filter((type) => type.category === 'USER_DEFINED');
  if (labels.length >= TYPES_OF_PAIR_MAX) {
    const { from, to } = objectNames(state, direction);
    const message = `No more than ${TYPES_OF_PAIR_MAX} association types are allowed between ${from} and ${to}`;
    return { kind: 'refused', status: 437, message };
  }
  return null;
}

function withPlainDefinition(state: PortalState, direction: Direction): PortalState {
  const { from, to } = objectNames(state, direction);
  const name = `${from}_to_${to}`.toLowerCase();
  return withDefinition(state, direction, { name, label: null, inverseLabel: null });
}

export function withDefinition(
  state: PortalState,
  direction: Direction,
  texts: Pick<Definition, 'name' | 'label' | 'inverseLabel'>,
): PortalState {
  const definition: Definition = {
    category: 'USER_DEFINED',
    ...texts,
    typeId: state.nextTypeId,
    inverseTypeId: state.nextTypeId + 1,
    fromObjectTypeId: direction.fromObjectTypeId,
    toObjectTypeId: direction.toObjectTypeId,
  };
  return {
    ...state,
    definitions: [...state.definitions, definition],
    nextTypeId: state.nextTypeId + 2,
  };
}
