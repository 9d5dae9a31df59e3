import { messageName } from './resolve-object';
import {
  type AssociationType,
  CATEGORIES,
  type Direction,
  type PortalState,
  type TypeRef,
} from './portal-state';

/** One entry of `errors` in a batch answer. */
export type BatchError = {
  readonly status: 'error';
  readonly category: string;
  readonly subCategory?: string;
  readonly message: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
};

/** HubSpot's recorded answers show `0-` for HUBSPOT_DEFINED; the other numbers are our guess. */
function wireTypeName(ref: TypeRef): string {
  return `${CATEGORIES.indexOf(ref.category)}-${ref.typeId}`;
}

/** The body that HubSpot was seen to send. */
export function invalidTypeError(state: PortalState, ref: TypeRef & Direction): BatchError {
  const { from, to } = objectNames(state, ref);
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    subCategory: 'crm.associations.INVALID_ASSOCIATION_TYPE',
    message: `${wireTypeName(ref)} is not a valid association type between ${from} and ${to}`,
    context: errorContext(state, ref),
  };
}

/** For a refusal whose text at HubSpot nobody has recorded. */
export function simulatedError(
  state: PortalState,
  type: AssociationType,
  message: string,
): BatchError {
  return {
    status: 'error',
    category: 'VALIDATION_ERROR',
    message: `${message} (simulated)`,
    context: errorContext(state, type),
  };
}

export function objectNames(
  state: PortalState,
  direction: Direction,
): { readonly from: string; readonly to: string } {
  return {
    from: messageName(state, direction.fromObjectTypeId),
    to: messageName(state, direction.toObjectTypeId),
  };
}

function errorContext(
  state: PortalState,
  ref: TypeRef & Direction,
): Readonly<Record<string, readonly string[]>> {
  const { from, to } = objectNames(state, ref);
  return { type: [wireTypeName(ref)], fromObjectType: [from], toObjectType: [to] };
}
