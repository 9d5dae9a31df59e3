import type { Metadata } from 'next';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { ROLL_BACK_FIELD } from '@/components/submissions/roll-back-path';
import { LinkButton } from '@/components/ui/link-button';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { toSearchParams, type PageSearch } from '@/lib/submissions/page-search';
import { RollBackSection } from './roll-back-section';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<PageSearch>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('rollBack.noneTitle') };
}

export default async function RollBackPage({ params, searchParams }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  const submissionIds = toSearchParams(await searchParams).getAll(ROLL_BACK_FIELD);
  if (access === null || submissionIds.length === 0) {
    return (
      <>
        <PageHeader
          title={t('rollBack.noneTitle')}
          lead={t(access === null ? 'rollBack.noConnection' : 'rollBack.none')}
        />
        <div>
          <LinkButton href={`/p/${portal.hubId}/submissions`}>{t('rollBack.toHistory')}</LinkButton>
        </div>
      </>
    );
  }
  return (
    <Suspense
      fallback={<PageHeader title={t('rollBack.noneTitle')} lead={t('rollBack.reading')} />}
    >
      <RollBackSection access={access} i18n={i18n} submissionIds={submissionIds} />
    </Suspense>
  );
}
