import type { ObjectTypeId, Pair } from './limit';

/** Groups in the order in which their keys are first met. */
export function groupBy<Value, Key>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** The same for pairs, without making a key for each value. */
export function groupByPair<Value extends Pair>(values: Iterable<Value>): readonly Value[][] {
  const groups: Value[][] = [];
  const byEnds = new Map<ObjectTypeId, Map<ObjectTypeId, Value[]>>();
  for (const value of values) {
    const byTo = byEnds.get(value.fromObjectTypeId) ?? new Map<ObjectTypeId, Value[]>();
    const group = byTo.get(value.toObjectTypeId);
    if (group) group.push(value);
    else {
      const made = [value];
      groups.push(made);
      byTo.set(value.toObjectTypeId, made);
      byEnds.set(value.fromObjectTypeId, byTo);
    }
  }
  return groups;
}
