import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintSheet } from '@/components/print/print-sheet';
import { printStamp } from '@/components/print/print-stamp';
import { SubmissionPrint } from '@/components/print/submission-print';
import { submissionFacts } from '@/components/print/submission-facts';
import { requirePortal } from '@/lib/server/portal-page';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { readRows } from '@/lib/submissions/export-submission';
import { toSubmissionHead } from '@/lib/submissions/submission-view';

type Props = {
  readonly params: Promise<{ readonly hubId: string; readonly submissionId: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { portal, submission } = await findSubmission(params);
  const { t } = await requestI18n();
  const number = String(submission.number);
  return { title: `${portal.name} · ${t('submission.title', { number })}` };
}

export default async function SubmissionPrintPage({ params }: Props) {
  const { actor, portal, submission } = await findSubmission(params);
  const { submissionId } = submission;
  const i18n = await requestI18n(portal.timeZone);
  const rows = await readRows(services().store.submissions, submissionId);
  return (
    <PrintSheet
      i18n={i18n}
      title={i18n.t('submission.title', { number: String(submission.number) })}
      portal={portal}
      printed={printStamp(actor)}
      back={`/p/${portal.hubId}/submissions/${submissionId}`}
      facts={submissionFacts(i18n, toSubmissionHead(submission))}
    >
      <SubmissionPrint i18n={i18n} rows={rows} />
    </PrintSheet>
  );
}

async function findSubmission(params: Props['params']) {
  const { actor, portal } = await requirePortal(params);
  const { submissionId } = await params;
  const found = await services().store.submissions.findSubmission(submissionId, [portal.hubId]);
  if (found === null) notFound();
  return { actor, portal, submission: found };
}
