import { notFound } from 'next/navigation';
import { GoBackReview } from '@/components/history/go-back-review';
import { toReviewRows } from '@/components/history/review-rows';
import { PageHeader } from '@/components/layout/page-header';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { services } from '@/lib/server/services';
import { planRollBack } from '@/lib/submissions/plan-roll-back';
import type { PortalAccess } from '@/lib/submissions/portal-access';

type RollBackSectionProps = {
  readonly access: PortalAccess;
  readonly i18n: I18n & { readonly timeZone: string | undefined };
  readonly submissionIds: readonly string[];
};

/** Waits for HubSpot; the page around it does not. */
export async function RollBackSection({ access, i18n, submissionIds }: RollBackSectionProps) {
  const { t, locale, format } = i18n;
  const { submissions } = services().store;
  const plan = await planRollBack({ access, submissions, nowMs: Date.now }, submissionIds);
  if (!plan.ok) {
    if (plan.error.code === 'submission_not_found') notFound();
    return (
      <>
        <PageHeader title={t('rollBack.noneTitle')} lead={t('rollBack.notRead')} />
        <LimitsNotRead
          i18n={i18n}
          error={plan.error}
          actions={<TryAgain label={t('common.tryAgain')} pending={t('rollBack.reading')} />}
        />
      </>
    );
  }
  const { rows, readAt, submissions: rolledBack } = plan.value;
  const names = format.list(rolledBack.map(({ number }) => `#${number}`));
  return (
    <>
      <PageHeader
        title={t('rollBack.title', { submissions: names })}
        lead={t('rollBack.lead', { time: format.time(readAt) })}
      />
      <ClientI18n i18n={i18n} namespaces={['changeKinds', 'common', 'rollBack', 'submission']}>
        <GoBackReview
          hubId={access.portal.hubId}
          rows={toReviewRows(rows, locale)}
          origin={{
            kind: 'roll_back',
            submissionIds: rolledBack.map(({ submissionId }) => submissionId),
          }}
          goesBackTo="submissions"
          empty={t('rollBack.empty')}
        />
      </ClientI18n>
    </>
  );
}
