import { groupByPair } from './group-by';
import type { Pair } from './limit';
import { changeOf, orderChanges } from './order-changes';
import type { Change, OrderedChanges } from './order-changes';
import { OPERATIONS } from './plan';
import type { Operation, PlanRow, PlannedBatch } from './plan';

/** HubSpot documents no highest number of inputs; this many are known to work. */
const INPUTS_MAX = 100;

type Call = {
  readonly wave: number;
  readonly operation: Operation;
  readonly rowNumbers: readonly number[];
};

/** The fewest calls that carry a plan's changes in a safe order, the calls of a pair together. */
export function batchChanges(
  rows: readonly PlanRow[],
  inputsMax = INPUTS_MAX,
): readonly PlannedBatch[] {
  return groupByPair(rows)
    .flatMap((ofPair) => {
      const changes = ofPair.map(changeOf).filter((change) => change !== null);
      const calls = packCalls(orderChanges(changes), inputsMax);
      return ofPair.slice(0, 1).flatMap((pair) => calls.map((call) => toBatch(pair, call)));
    })
    .map((batch, position) => ({ ...batch, batchNumber: position + 1 }));
}

/** Changes that need no order fill the room that the ordered ones leave, then calls of their own. */
function packCalls({ waves, free }: OrderedChanges, inputsMax: number): readonly Call[] {
  const open = new Map(OPERATIONS.map((operation) => [operation, ofOperation(free, operation)]));
  const bound = waves.flatMap((changes, position) =>
    OPERATIONS.flatMap((operation) =>
      chunk(ofOperation(changes, operation), inputsMax).map((rowNumbers) => {
        const room = open.get(operation)?.splice(0, inputsMax - rowNumbers.length) ?? [];
        return { wave: position + 1, operation, rowNumbers: [...rowNumbers, ...room] };
      }),
    ),
  );
  const own = OPERATIONS.flatMap((operation) =>
    chunk(open.get(operation) ?? [], inputsMax).map((rowNumbers) => ({
      wave: 1,
      operation,
      rowNumbers,
    })),
  );
  return [...bound, ...own].sort((a, b) => a.wave - b.wave);
}

function ofOperation(changes: readonly Change[], operation: Operation): number[] {
  return changes.filter((each) => each.operation === operation).map((each) => each.rowNumber);
}

function chunk(rowNumbers: readonly number[], size: number): number[][] {
  const count = Math.ceil(rowNumbers.length / size);
  return Array.from({ length: count }, (_, position) =>
    rowNumbers.slice(position * size, (position + 1) * size),
  );
}

function toBatch(
  { fromObjectTypeId, toObjectTypeId }: Pair,
  { wave, operation, rowNumbers }: Call,
): Omit<PlannedBatch, 'batchNumber'> {
  const ascending = [...rowNumbers].sort((a, b) => a - b);
  return { fromObjectTypeId, toObjectTypeId, wave, operation, rowNumbers: ascending };
}
