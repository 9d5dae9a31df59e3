/** What lies between the values that two lists share at their start and at their end. */
export function changedSpan<Value>(before: readonly Value[], after: readonly Value[]) {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  return {
    left: before.slice(start, before.length - end),
    right: after.slice(start, after.length - end),
  };
}

function sharedStart(a: readonly unknown[], b: readonly unknown[]): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && a[count] === b[count]) count += 1;
  return count;
}

function sharedEnd(a: readonly unknown[], b: readonly unknown[], start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
