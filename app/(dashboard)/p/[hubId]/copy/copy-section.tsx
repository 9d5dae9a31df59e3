import { CopyResult } from '@/components/copy/copy-result';
import { CopyToDraft } from '@/components/copy/copy-to-draft';
import { copyRows, unmatchedRows } from '@/components/copy/copy-words';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import type { CopyMode } from '@/lib/limits/copy/copy-limits';
import type { PortalAccess } from '@/lib/submissions/portal-access';
import { readCopy } from '@/lib/submissions/read-copy';

type CopySectionProps = {
  readonly i18n: I18n;
  readonly source: PortalAccess;
  readonly target: PortalAccess;
  readonly mode: CopyMode;
};

/** Waits for both portals; the page around it does not. */
export async function CopySection({ i18n, source, target, mode }: CopySectionProps) {
  const { t } = i18n;
  const copy = await readCopy({ source, target }, mode);
  if (!copy.ok) {
    const unread = copy.error.side === 'source' ? source : target;
    return (
      <>
        <p className="pb-2">{t('copy.notRead', { name: unread.portal.name })}</p>
        <LimitsNotRead
          i18n={i18n}
          error={copy.error.error}
          actions={<TryAgain label={t('common.tryAgain')} pending={t('limits.reading')} />}
        />
      </>
    );
  }
  const { rows, unchanged } = copy.value;
  const unmatched = unmatchedRows(i18n, copy.value);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3 pb-3">
        <p className="text-text-2">
          {t('copy.summary', { changes: rows.length, unchanged, unmatched: unmatched.length })}
        </p>
        {rows.length === 0 ? null : (
          <CopyToDraft
            hubId={target.portal.hubId}
            rows={rows}
            label={t('copy.add', { count: rows.length })}
            pending={t('copy.adding')}
          />
        )}
      </div>
      <CopyResult i18n={i18n} rows={copyRows(i18n, copy.value)} unmatched={unmatched} />
    </>
  );
}
