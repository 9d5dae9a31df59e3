'use client';

import { TriangleAlert } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { renderFix, renderIssue } from '@/lib/i18n/render-finding';
import type { Issue } from '@/lib/limits/finding';
import { buttonLook } from '../ui/button-look';
import { FieldError } from '../ui/field-error';

type LimitGridNoteProps = {
  readonly i18n: I18n;
  readonly issues: readonly Issue[];
  /** Tab goes on from the active row to its fixes; the grid as a whole is one stop. */
  readonly fixes: 'in_reach' | 'out_of_reach';
};

const BUTTON = buttonLook('secondary', 'small');

/** What is wrong, what is allowed, and the buttons that make it so. The grid has their handler. */
export function LimitGridNote({ i18n, issues, fixes }: LimitGridNoteProps) {
  return issues.map((issue, issueIndex) => (
    <div
      key={`${issue.code}:${JSON.stringify(issue.params)}`}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      {issue.severity === 'problem' ? (
        <FieldError>{renderIssue(i18n, issue)}</FieldError>
      ) : (
        <p className="flex gap-1 text-data text-warn">
          <TriangleAlert aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0" />
          {renderIssue(i18n, issue)}
        </p>
      )}
      {issue.fixes.map((fix, fixIndex) => (
        <button
          key={`${fix.code}:${JSON.stringify(fix.params)}`}
          type="button"
          data-issue={issueIndex}
          data-fix={fixIndex}
          tabIndex={fixes === 'in_reach' ? 0 : -1}
          className={BUTTON}
        >
          {renderFix(i18n, fix)}
        </button>
      ))}
    </div>
  ));
}
