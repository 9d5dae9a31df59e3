/** One bar of a benchmark. */
export type BenchFigure = {
  /** What was measured, in words. */
  readonly name: string;
  /** With its unit: "1.02 ×", "48 ms". */
  readonly figure: string;
  /** With its unit: "≤ 1.05 ×". Empty where there is no bar, only a figure. */
  readonly bar: string;
  /** `null` where there is no bar. */
  readonly holds: boolean | null;
};

/** Prints the table of a benchmark; the process ends with 1 where a bar does not hold. */
export function report(figures: readonly BenchFigure[]): void {
  const lines = figures.map(({ name, figure, bar, holds }) => [
    name,
    figure,
    bar,
    holds === null ? '' : holds ? 'holds' : 'FAILS',
  ]);
  const rows = [['what', 'figure', 'bar', ''], ...lines];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
  if (figures.some(({ holds }) => holds === false)) process.exitCode = 1;
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

/** The value below which that share of the others lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
