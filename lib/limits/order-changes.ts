import { assertNever } from '../assert-never';
import { limitValue } from './limit';
import type { Limit } from './limit';
import type { Operation, PlanRow } from './plan';

/** A row that is sent to HubSpot. */
export type Change = {
  readonly rowNumber: number;
  readonly operation: Operation;
  readonly isObjectLimit: boolean;
  readonly before: Limit;
  readonly after: Limit;
};

export type OrderedChanges = {
  /** Each wave ends before the next begins. */
  readonly waves: readonly (readonly Change[])[];
  /** May go at any moment. */
  readonly free: readonly Change[];
};

/** `null` for a row that needs no call. */
export function changeOf(row: PlanRow): Change | null {
  const { rowNumber, before, label, wanted } = row;
  const operation = operationOf(row);
  if (operation === null || wanted === null) return null;
  return { rowNumber, operation, isObjectLimit: label === null, before, after: wanted };
}

function operationOf({ kind }: PlanRow): Operation | null {
  switch (kind) {
    case 'new':
      return 'create';
    case 'raise':
    case 'lower':
      return 'update';
    case 'remove':
      return 'purge';
    case 'no_change':
    case 'covered':
    case 'problem':
      return null;
    default:
      return assertNever(kind);
  }
}

/**
 * The order in which the changes of one pair never put a label's limit above a set object limit,
 * however HubSpot orders the rows inside a call: labels that are too high for the new object limit
 * come down first; labels that are too high for the old one go up last.
 */
export function orderChanges(changes: readonly Change[]): OrderedChanges {
  const objects = changes.filter((change) => change.isObjectLimit);
  const labels = changes.filter((change) => !change.isObjectLimit);
  if (objects.length === 0) return { waves: [], free: labels };
  const first = labels.filter((label) =>
    objects.some((object) => isAbove(label.before, object.after)),
  );
  const last = labels.filter(
    (label) =>
      !first.includes(label) && objects.some((object) => isAbove(label.after, object.before)),
  );
  const bound = new Set([...first, ...objects, ...last]);
  return {
    waves: [first, objects, last].filter((wave) => wave.length > 0),
    free: labels.filter((label) => !bound.has(label)),
  };
}

/** A label without a limit of its own is never above the object limit. */
function isAbove(label: Limit, objectLimit: Limit): boolean {
  return label !== 'many' && limitValue(label) > limitValue(objectLimit);
}
