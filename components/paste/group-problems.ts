import type {
  PasteAnswer,
  PasteFix,
  PasteProblem,
  PasteRow,
} from '@/lib/limits/paste/paste-result';

export type GroupFix = {
  readonly fix: PasteFix;
  /** Rows that it mends. */
  readonly count: number;
  readonly answers: readonly PasteAnswer[];
};

/** Rows with the same problem, and what mends all of them at once. */
export type ProblemGroup = {
  readonly id: string;
  readonly problem: PasteProblem;
  readonly rows: readonly PasteRow[];
  readonly fixes: readonly GroupFix[];
};

/** By cause, the commonest first. */
export function groupProblems(rows: readonly PasteRow[]): readonly ProblemGroup[] {
  const groups = new Map<
    string,
    { problem: PasteProblem; rows: PasteRow[]; problems: PasteProblem[] }
  >();
  for (const row of rows) {
    for (const problem of row.problems) {
      const id = causeOf(problem);
      const group = groups.get(id) ?? { problem, rows: [], problems: [] };
      group.rows.push(row);
      group.problems.push(problem);
      groups.set(id, group);
    }
  }
  return [...groups]
    .map(([id, group]) => ({
      id,
      problem: group.problem,
      rows: group.rows,
      fixes: fixesOf(group.problems),
    }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Rows that contradict each other share their choices; others what is said of them. */
function causeOf({ code, params, fixes }: PasteProblem): string {
  if (code !== 'duplicate_conflict') return JSON.stringify([code, params]);
  return JSON.stringify([code, fixes.map(({ answer }) => answer)]);
}

function fixesOf(problems: readonly PasteProblem[]): readonly GroupFix[] {
  const fixes = new Map<
    string,
    { fix: PasteFix; count: number; answers: Map<string, PasteAnswer> }
  >();
  for (const fix of problems.flatMap((problem) => problem.fixes)) {
    const id = JSON.stringify([fix.code, fix.params]);
    const known = fixes.get(id) ?? { fix, count: 0, answers: new Map<string, PasteAnswer>() };
    known.count += 1;
    known.answers.set(JSON.stringify(fix.answer), fix.answer);
    fixes.set(id, known);
  }
  return [...fixes.values()].map(({ fix, count, answers }) => ({
    fix,
    count,
    answers: [...answers.values()],
  }));
}
