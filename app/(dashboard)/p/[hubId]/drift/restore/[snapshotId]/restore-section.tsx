import { notFound } from 'next/navigation';
import { GoBackReview } from '@/components/history/go-back-review';
import { toReviewRows } from '@/components/history/review-rows';
import { PageHeader } from '@/components/layout/page-header';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { services } from '@/lib/server/services';
import { planRestore } from '@/lib/submissions/plan-restore';
import type { PortalAccess } from '@/lib/submissions/portal-access';

type RestoreSectionProps = {
  readonly access: PortalAccess;
  readonly i18n: I18n & { readonly timeZone: string | undefined };
  readonly snapshotId: string;
};

/** Waits for HubSpot; the page around it does not. */
export async function RestoreSection({ access, i18n, snapshotId }: RestoreSectionProps) {
  const { t, locale, format } = i18n;
  const { drift } = services().store;
  const plan = await planRestore({ access, drift, nowMs: Date.now }, snapshotId);
  if (!plan.ok) {
    if (plan.error.code === 'snapshot_not_found') notFound();
    return (
      <>
        <PageHeader title={t('drift.restore')} lead={t('rollBack.notRead')} />
        <LimitsNotRead
          i18n={i18n}
          error={plan.error}
          actions={<TryAgain label={t('common.tryAgain')} pending={t('rollBack.reading')} />}
        />
      </>
    );
  }
  const { takenAt, readAt, rows, missing } = plan.value;
  return (
    <>
      <PageHeader
        title={t('drift.restoreTitle', { time: format.dateTime(takenAt) })}
        lead={t('drift.restoreLead', { time: format.time(readAt) })}
      />
      {missing === 0 ? null : (
        <p className="max-w-text pb-4">{t('drift.restoreMissing', { count: missing })}</p>
      )}
      <ClientI18n i18n={i18n} namespaces={['changeKinds', 'common', 'rollBack', 'submission']}>
        <GoBackReview
          hubId={access.portal.hubId}
          rows={toReviewRows(rows, locale)}
          origin={{ kind: 'restore', submissionIds: [] }}
          goesBackTo="snapshot"
          empty={t('drift.restoreEmpty')}
        />
      </ClientI18n>
    </>
  );
}
