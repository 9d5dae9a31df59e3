import { groupBy } from '@/lib/limits/group-by';
import { limitKey } from '@/lib/limits/limit';
import type { DraftRow, LimitKey } from '@/lib/limits/limit';

/** A draft's rows while an edit is made on them, found by number or by limit at once. */
export class RowTable {
  readonly #rows: Map<number, DraftRow>;
  /** Made when it is first asked for: most edits know the numbers of their rows. */
  #numbersByKey: Map<LimitKey, number[]> | null = null;
  #highest: number | null = null;

  constructor(rows: readonly DraftRow[]) {
    this.#rows = new Map(rows.map((row) => [row.rowNumber, row]));
  }

  /** By number and limit, else by limit alone. */
  find(like: DraftRow): DraftRow | undefined {
    const key = limitKey(like);
    const sameNumber = this.#rows.get(like.rowNumber);
    if (sameNumber && limitKey(sameNumber) === key) return sameNumber;
    const [number] = this.#byKey().get(key) ?? [];
    return number === undefined ? undefined : this.#rows.get(number);
  }

  set(row: DraftRow): void {
    const old = this.#rows.get(row.rowNumber);
    if (old) this.#forget(old);
    this.#rows.set(row.rowNumber, row);
    if (this.#highest !== null) this.#highest = Math.max(this.#highest, row.rowNumber);
    if (this.#numbersByKey === null) return;
    const key = limitKey(row);
    const numbers = this.#numbersByKey.get(key);
    if (numbers) numbers.push(row.rowNumber);
    else this.#numbersByKey.set(key, [row.rowNumber]);
  }

  delete(row: DraftRow): void {
    this.#forget(row);
    this.#rows.delete(row.rowNumber);
  }

  freeNumber(wanted: number): number {
    if (!this.#rows.has(wanted)) return wanted;
    this.#highest ??= [...this.#rows.keys()].reduce((high, each) => Math.max(high, each), 0);
    return this.#highest + 1;
  }

  inOrder(): readonly DraftRow[] {
    return [...this.#rows.values()].sort((a, b) => a.rowNumber - b.rowNumber);
  }

  #byKey(): Map<LimitKey, number[]> {
    if (this.#numbersByKey === null) {
      const rows = groupBy(this.#rows.values(), limitKey);
      this.#numbersByKey = new Map(
        [...rows].map(([key, same]) => [key, same.map(({ rowNumber }) => rowNumber)]),
      );
    }
    return this.#numbersByKey;
  }

  #forget(row: DraftRow): void {
    const numbers = this.#numbersByKey?.get(limitKey(row));
    numbers?.splice(numbers.indexOf(row.rowNumber), 1);
  }
}
