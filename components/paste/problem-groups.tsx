'use client';

import { useMemo } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { renderPasteFix, renderPasteProblem } from '@/lib/i18n/render-paste';
import type { PasteRow } from '@/lib/limits/paste/paste-result';
import { Button } from '../ui/button';
import type { PasteGround } from './fetch-ground';
import { groupProblems } from './group-problems';
import type { GroupFix, ProblemGroup } from './group-problems';
import { objectNameOf } from './object-name-of';
import { ProblemPicker } from './problem-picker';
import type { Review } from './use-review';

/** Groups shown at once; the rows have their own list. */
const GROUPS_MAX = 50;
const LINES_MAX = 5;

type ProblemGroupsProps = {
  readonly ground: PasteGround;
  readonly rows: readonly PasteRow[];
  readonly review: Review;
};

/** What is wrong, by cause, with one press that mends all rows of a cause. */
export function ProblemGroups({ ground, rows, review }: ProblemGroupsProps) {
  const { t } = useI18n();
  const groups = useMemo(() => groupProblems(rows), [rows]);
  if (groups.length === 0) return null;
  return (
    <section aria-label={t('paste.problems')} className="grid gap-2">
      <h3 className="text-body font-semibold">
        {t('paste.show_problems', { count: rows.length })}
      </h3>
      <ul className="grid gap-2">
        {groups.slice(0, GROUPS_MAX).map((group) => (
          <li key={group.id} className="rounded-cell bg-bad-tint px-3 py-2">
            <ProblemItem ground={ground} group={group} review={review} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProblemItem({
  ground,
  group,
  review,
}: {
  readonly ground: PasteGround;
  readonly group: ProblemGroup;
  readonly review: Review;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const objectName = objectNameOf(ground);
  const lines = group.rows.slice(0, LINES_MAX).map((row) => i18n.format.number(row.sourceLine));
  const more = group.rows.length > LINES_MAX ? '…' : '';
  const words = ({ fix, count, answers }: GroupFix) => {
    const said = renderPasteFix(i18n, fix, objectName);
    const mends = answers.length > 1 || count > 1;
    return mends && group.problem.code !== 'duplicate_conflict'
      ? t('paste.forAll', { fix: said, count })
      : said;
  };
  return (
    <div className="grid gap-1">
      <p>
        <span className="text-bad">{renderPasteProblem(i18n, group.problem, objectName)}</span>{' '}
        <span className="text-data text-text-2">
          {t('paste.problemRows', { count: group.rows.length, lines: lines.join(', ') + more })}
        </span>
      </p>
      <div className="flex flex-wrap items-center gap-2">
        {group.fixes.map((each) => (
          <Button
            key={JSON.stringify([each.fix.code, each.fix.params])}
            size="small"
            onClick={() => {
              review.answer(...each.answers);
            }}
          >
            {words(each)}
          </Button>
        ))}
        <ProblemPicker ground={ground} group={group} review={review} />
      </div>
    </div>
  );
}
