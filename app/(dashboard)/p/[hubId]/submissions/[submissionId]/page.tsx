import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { Providers } from '@/app/providers';
import { displayNames } from '@/components/submissions/display-names';
import { LiveSubmission } from '@/components/submissions/live-submission';
import { SubmissionHeader } from '@/components/submissions/submission-header';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { liveDependencies } from '@/lib/server/live-dependencies';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { getLiveSubmission } from '@/lib/submissions/live-submission';
import { controlAction, keepAction } from './actions';

type Props = {
  readonly params: Promise<{ readonly hubId: string; readonly submissionId: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { view } = await loadSubmission(params);
  const { t } = await requestI18n();
  return { title: t('submission.title', { number: String(view.number) }) };
}

export default async function SubmissionPage({ params }: Props) {
  const { portal, view } = await loadSubmission(params);
  const i18n = await requestI18n(portal.timeZone);
  const objects = await liveDependencies([portal.hubId]).live.listObjects(view.id);
  return (
    <>
      <SubmissionHeader i18n={i18n} head={view} links={view.links} />
      <Providers>
        <ClientI18n
          i18n={i18n}
          namespaces={[
            'common',
            'categories',
            'changeKinds',
            'operations',
            'submission',
            'live',
            'errors',
            'rowStatus',
            'submissionStatus',
            'waitingReason',
          ]}
        >
          <LiveSubmission
            initial={view}
            portalName={portal.name}
            names={displayNames(objects, i18n.locale)}
            actions={{ control: controlAction, keep: keepAction }}
          />
        </ClientI18n>
      </Providers>
    </>
  );
}

/** The title and the page ask for the same. */
const findView = cache((hubId: number, submissionId: string) =>
  getLiveSubmission(liveDependencies([hubId]), { submissionId, after: 0 }),
);

async function loadSubmission(params: Props['params']) {
  const { portal } = await requirePortal(params);
  const view = await findView(portal.hubId, (await params).submissionId);
  if (view === null) notFound();
  return { portal, view };
}
