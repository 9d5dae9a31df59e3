'use client';

import { TriangleAlert } from 'lucide-react';
import { renderFix, renderIssue } from '@/lib/i18n/render-finding';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { Fix, Issue } from '@/lib/limits/finding';
import { Button } from '../ui/button';
import { FieldError } from '../ui/field-error';

type RowIssuesProps = {
  readonly id: string;
  readonly issues: readonly Issue[];
  readonly onFix: (fix: Fix) => void;
};

/** What is wrong with a row, what is allowed, and the buttons that make it so. */
export function RowIssues({ id, issues, onFix }: RowIssuesProps) {
  const i18n = useI18n();
  return (
    <div id={id} className="grid gap-2">
      {issues.map((issue) => (
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
          {issue.fixes.map((fix) => (
            <Button
              key={`${fix.code}:${JSON.stringify(fix.params)}`}
              size="small"
              onClick={() => {
                onFix(fix);
              }}
            >
              {renderFix(i18n, fix)}
            </Button>
          ))}
        </div>
      ))}
    </div>
  );
}
