import type { Metadata } from 'next';
import { Providers } from '@/app/providers';
import { PageHeader } from '@/components/layout/page-header';
import { HistoryPages } from '@/components/submissions/history-pages';
import { HistoryTable } from '@/components/submissions/history-table';
import { LiveHistory } from '@/components/submissions/live-history';
import { hasActive } from '@/components/submissions/submission-queries';
import { I18nProvider } from '@/lib/i18n/i18n-provider';
import { pickMessages } from '@/lib/i18n/messages';
import { requirePortal } from '@/lib/server/portal-page';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { listSubmissions } from '@/lib/submissions/list-submissions';
import { parsePageMark } from '@/lib/submissions/page-mark';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<{ readonly before?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestI18n();
  return { title: t('submissions.title') };
}

export default async function SubmissionsPage({ params, searchParams }: Props) {
  const { portal, access } = await requirePortal(params);
  const { hubId } = portal;
  const i18n = await requestI18n(portal.timeZone);
  const before = parsePageMark(String((await searchParams).before ?? ''));
  const history = await listSubmissions(
    { submissions: services().store.submissions },
    { hubId, before },
  );
  return (
    <>
      <PageHeader
        title={i18n.t('submissions.title')}
        lead={access === null ? i18n.t('submissions.noConnection') : null}
      />
      {hasActive(history) ? (
        <Providers>
          <I18nProvider
            locale={i18n.locale}
            timeZone={i18n.timeZone ?? 'UTC'}
            messages={pickMessages(i18n.locale, [
              'common',
              'submission',
              'submissions',
              'submissionStatus',
            ])}
          >
            <LiveHistory hubId={hubId} before={before} initial={history} />
          </I18nProvider>
        </Providers>
      ) : (
        <HistoryTable i18n={i18n} hubId={hubId} history={history} />
      )}
      <HistoryPages i18n={i18n} hubId={hubId} before={before} olderThan={history.olderThan} />
    </>
  );
}
