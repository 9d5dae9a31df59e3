/** Texts beyond this are not held against others. */
const LENGTH_MAX = 60;

/** The one of `candidates` that differs least, by a typing slip or two; `null` where none is near. */
export function nearest<Candidate>(
  text: string,
  candidates: Iterable<readonly [string, Candidate]>,
): Candidate | null {
  if (text.length < 3 || text.length > LENGTH_MAX) return null;
  const allowed = text.length < 6 ? 1 : text.length < 12 ? 2 : 3;
  let best: { readonly candidate: Candidate; readonly distance: number } | null = null;
  let isTied = false;
  for (const [name, candidate] of candidates) {
    if (Math.abs(name.length - text.length) > allowed) continue;
    const distance = editDistance(text, name, allowed);
    if (distance > allowed) continue;
    if (best === null || distance < best.distance) {
      best = { candidate, distance };
      isTied = false;
    } else if (distance === best.distance && candidate !== best.candidate) {
      isTied = true;
    }
  }
  return best === null || isTied ? null : best.candidate;
}

/** Letters left out, added, replaced, or swapped with their neighbour; beyond `max` it stops. */
export function editDistance(a: string, b: string, max: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? max) + 1,
        (current[column - 1] ?? max) + 1,
        (last[column - 1] ?? max) + (isSame ? 0 : 1),
      );
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped && row > 1 && column > 1) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? max) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > max) return max + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? max + 1;
}
