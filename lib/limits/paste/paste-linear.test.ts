import { expect, test } from 'vitest';
import { paste } from './testing';

/** Characters; twice as many are 100 KB. */
const N = 50_000;
test.each([
  ['quotes', (length: number) => '"'.repeat(length)],
  ['quoted cells on one line', (length: number) => '"a",'.repeat(length / 4)],
  ['opened quotes', (length: number) => '"a\n'.repeat(length / 3)],
  ['commas', (length: number) => ','.repeat(length)],
  ['tabs and lines', (length: number) => '\t\n'.repeat(length / 2)],
  ['brackets', (length: number) => '['.repeat(length)],
  ['braces with keys', (length: number) => '{a:'.repeat(length / 3)],
  ['brackets in quotes', (length: number) => `typeId ${"['[',".repeat(length / 5)}`],
  ['escapes', (length: number) => `{"a":"${'\\"'.repeat(length / 2)}`],
  ['a flat array', (length: number) => `[${'1,'.repeat(length / 2)}`],
  ['bars', (length: number) => `|-|\n${'|'.repeat(length)}`],
  ['tags', (length: number) => `<table><td>${'<td colspan=9>'.repeat(length / 14)}`],
  ['arrows', (length: number) => 'a → b: '.repeat(length / 7)],
  ['repeated rows', (length: number) => 'deals\tcontacts\t5\n'.repeat(length / 17)],
  [
    'contradicting rows',
    (length: number) =>
      Array.from({ length: length / 20 }, (_, at) => `deals\tcontacts\t${at + 1}`).join('\n'),
  ],
  [
    'unknown objects',
    (length: number) =>
      Array.from({ length: length / 30 }, (_, at) => `deals\tKontakt${at}e\t5`).join('\n'),
  ],
])('twice as much of %s takes about twice as long', { timeout: 60_000 }, (_, make) => {
  const [once, twice] = [make(N), make(2 * N)];
  paste(once);
  const times = [1, 2, 3].map(() => [timeOf(once), timeOf(twice)] as const);
  const least = Math.min(...times.map(([, long]) => long));
  const ratios = times.map(([short, long]) => long / short).toSorted((a, b) => a - b);
  // A square would be four; below this a clock tells nothing.
  expect(least < 15 || (ratios[1] ?? 9) < 3.5, String(ratios)).toBe(true);
});

/** Milliseconds of the processor: what else the machine does meanwhile does not count. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  paste(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
