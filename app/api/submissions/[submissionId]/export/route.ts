import { exportWords } from '@/components/export/export-words';
import { parseTableFormat, tableDownload } from '@/components/export/table-download';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { submissionTable } from '@/lib/submissions/export-submission';

type Context = { readonly params: Promise<{ readonly submissionId: string }> };

/** The rows of a submission as a file: before, asked, enforced and how each ended. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const { submissionId } = await params;
  const { store } = services();
  const portals = await store.portals.listPortals();
  const hubIds = portals.map(({ hubId }) => hubId);
  const submission = await store.submissions.findSubmission(submissionId, hubIds);
  const format = parseTableFormat(url.searchParams.get('format'));
  if (submission === null || format === null) return { kind: 'not_found' };
  const portal = portals.find(({ hubId }) => hubId === submission.hubId);
  const i18n = await requestI18n(portal?.timeZone);
  return tableDownload({
    i18n,
    table: submissionTable(store.submissions, submissionId, exportWords(i18n, format)),
    format,
    file: {
      view: 'submission',
      portalName: portal?.name ?? '',
      number: submission.number,
      nowMs: Date.now(),
    },
  });
});
