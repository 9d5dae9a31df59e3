import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CallsList } from '@/components/submissions/calls-list';
import { CallsTabs } from '@/components/submissions/calls-tabs';
import { PageHeader } from '@/components/layout/page-header';
import { requirePortal } from '@/lib/server/portal-page';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { toSearchParams, type PageSearch } from '@/lib/submissions/page-search';

type Props = {
  readonly params: Promise<{ readonly hubId: string; readonly submissionId: string }>;
  readonly searchParams: Promise<PageSearch>;
};

const CALLS_PER_PAGE = 100;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('calls.tabCalls') };
}

export default async function CallsPage({ params, searchParams }: Props) {
  const { portal } = await requirePortal(params);
  const { hubId } = portal;
  const { submissionId } = await params;
  const { store, environment } = services();
  const submission = await store.submissions.findSubmission(submissionId, [hubId]);
  if (submission === null) notFound();
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  const after = toSearchParams(await searchParams).get('after');
  const page = await store.attempts.listAttempts({ submissionId, after, pageSize: CALLS_PER_PAGE });
  const path = `/p/${hubId}/submissions/${submissionId}/calls` as const;
  return (
    <>
      <PageHeader
        title={t('calls.title', { number: String(submission.number) })}
        lead={t('calls.lead')}
      />
      <CallsTabs i18n={i18n} head={{ hubId, id: submissionId }} at="calls" />
      <CallsList
        i18n={i18n}
        attempts={page.attempts}
        hubspot={{
          baseUrl: environment.HUBSPOT_API_BASE_URL,
          apiVersion: submission.apiVersion,
        }}
      />
      {page.newerThan === null ? null : (
        <p className="pt-4 text-data">
          <Link
            href={`${path}?after=${page.newerThan}`}
            className="text-accent hover:text-accent-hover hover:underline"
          >
            {t('calls.more')}
          </Link>
        </p>
      )}
    </>
  );
}
