import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import type { RowView } from '@/lib/submissions/submission-view';
import { awaitsDecision } from './failed-rows';
import { visibleText } from './visible-text';

/** Whether a row has something to say below itself. A message of an attempt that was made up for is old. */
export function hasNote(row: RowView): boolean {
  const hasMessage = row.message !== null && !isSettled(row);
  return row.batchNumber === null || hasMessage || awaitsDecision(row) || row.keptAt !== null;
}

/** Of the sentence that says who decided. */
export function keptAnchor(rowNumber: number): string {
  return `kept-${rowNumber}`;
}

/** HubSpot's own words, and what its support asks for. */
export function RowNote({
  i18n,
  row,
  decision,
}: {
  readonly i18n: I18n;
  readonly row: RowView;
  readonly decision: ReactNode;
}) {
  const { t } = i18n;
  return (
    <div className="grid max-w-text gap-0.5">
      {row.batchNumber === null ? (
        <p className="text-text-2">{t('submission.followsAnother')}</p>
      ) : null}
      {row.message === null || isSettled(row) ? null : (
        <p className={row.status === 'rejected' ? 'text-bad' : 'text-text-2'}>
          {visibleText(row.message)}
        </p>
      )}
      {row.correlationId === null || isSettled(row) ? null : (
        <p className="text-text-2">
          {t('submission.correlationId')}:{' '}
          <code className="font-mono break-all select-all">{visibleText(row.correlationId)}</code>
        </p>
      )}
      {row.keptBy === null || row.keptAt === null ? null : (
        <p id={keptAnchor(row.rowNumber)} tabIndex={-1} className="text-text-2">
          {t('live.kept', {
            name: row.keptBy,
            time: i18n.format.dateTime(Date.parse(row.keptAt)),
          })}
        </p>
      )}
      {decision}
    </div>
  );
}

function isSettled({ status }: RowView): boolean {
  return status === 'applied' || status === 'unchanged';
}
