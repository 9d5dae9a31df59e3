import type { Issue } from './finding';

/** Each fix once: where several issues of one row are mended by the same click, the first offers it. */
export function withDistinctFixes(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length === 0) return issues;
  const fixCount = issues.reduce((sum, { fixes }) => sum + fixes.length, 0);
  if (fixCount < 2) return issues;
  const offered = new Set<string>();
  return issues.map((issue) => ({
    ...issue,
    fixes: issue.fixes.filter(({ edits }) => {
      const effect = JSON.stringify(edits);
      const isNew = !offered.has(effect);
      offered.add(effect);
      return isNew;
    }),
  }));
}
