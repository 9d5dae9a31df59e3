import { findType, inverseOf, limitOf, withLimit } from './association-types';
import { invalidTypeError, objectNames, simulatedError, type BatchError } from './batch-error';
import { checkLimit } from './check-limit';
import {
  type AssociationType,
  CATEGORIES,
  type Direction,
  type PortalState,
  type TypeRef,
} from './portal-state';
import { configurationRow, type ConfigurationRow } from './read-limits';

export type LimitInput = TypeRef & { readonly maxToObjectIds: number };
export type PurgeInput = { readonly category: string; readonly typeId: number };

export type BatchOutcome<Row> = {
  readonly state: PortalState;
  readonly status: 'COMPLETE' | 'CANCELED';
  readonly results: readonly Row[];
  readonly errors: readonly BatchError[];
};

export type UpdatedRow = Omit<ConfigurationRow, 'label'>;

export function createLimits(
  state: PortalState,
  direction: Direction,
  inputs: readonly LimitInput[],
): BatchOutcome<ConfigurationRow> {
  return setLimits(state, direction, { inputs, isCreate: true });
}

/** Also creates, as HubSpot was seen to do; its rows come without a label. */
export function updateLimits(
  state: PortalState,
  direction: Direction,
  inputs: readonly LimitInput[],
): BatchOutcome<UpdatedRow> {
  const outcome = setLimits(state, direction, { inputs, isCreate: false });
  const results = outcome.results.map(({ category, typeId, userEnforcedMaxToObjectIds }) => ({
    category,
    typeId,
    userEnforcedMaxToObjectIds,
  }));
  return { ...outcome, results };
}

/** All or nothing. Purging what has no limit is fine. */
export function purgeLimits(
  state: PortalState,
  direction: Direction,
  inputs: readonly PurgeInput[],
):
  | { readonly kind: 'purged'; readonly state: PortalState }
  | { readonly kind: 'invalid_type'; readonly message: string } {
  let next = state;
  for (const input of inputs) {
    const type = findPurged(state, direction, input);
    if (type === undefined) {
      return { kind: 'invalid_type', message: purgeRefusal(state, direction, input) };
    }
    next = setWithMirror(next, type, null);
  }
  return { kind: 'purged', state: next };
}

/** Rows take effect one after the other, so a row may rely on the ones before it. */
function setLimits(
  state: PortalState,
  direction: Direction,
  batch: { readonly inputs: readonly LimitInput[]; readonly isCreate: boolean },
): BatchOutcome<ConfigurationRow> {
  let next = state;
  const results: ConfigurationRow[] = [];
  const errors: BatchError[] = [];
  for (const input of batch.inputs) {
    const ref = { ...direction, category: input.category, typeId: input.typeId };
    const type = findType(state, ref);
    const error =
      type === undefined
        ? invalidTypeError(state, ref)
        : ((batch.isCreate ? checkCreate(next, type) : null) ??
          checkLimit(next, type, input.maxToObjectIds));
    if (type === undefined || error !== null) {
      if (error !== null) errors.push(error);
      continue;
    }
    next = setWithMirror(next, type, input.maxToObjectIds);
    results.push(configurationRow(next, type));
  }
  const isCanceled =
    errors.length > 0 && (results.length === 0 || state.rules.mixedBatch === 'all_or_nothing');
  if (isCanceled) return { state, status: 'CANCELED', results: [], errors };
  return { state: next, status: 'COMPLETE', results, errors };
}

function checkCreate(state: PortalState, type: AssociationType): BatchError | null {
  if (state.rules.createOnExisting === 'set' || limitOf(state, type) === null) return null;
  return simulatedError(state, type, 'A limit exists already for this association type');
}

function setWithMirror(
  state: PortalState,
  type: AssociationType,
  maxToObjectIds: number | null,
): PortalState {
  const limits = withLimit(state.limits, type, maxToObjectIds);
  const inverse = type.isMirrored ? inverseOf(state, type) : undefined;
  if (inverse === undefined) return { ...state, limits };
  return { ...state, limits: withLimit(limits, inverse, maxToObjectIds) };
}

function findPurged(
  state: PortalState,
  direction: Direction,
  input: PurgeInput,
): AssociationType | undefined {
  const category = CATEGORIES.find((each) => each === input.category);
  if (category === undefined) return undefined;
  return findType(state, { ...direction, category, typeId: input.typeId });
}

function purgeRefusal(state: PortalState, direction: Direction, input: PurgeInput): string {
  const { from, to } = objectNames(state, direction);
  return `${input.category} ${input.typeId} is not a valid association type between ${from} and ${to} (simulated)`;
}
