import { historyWords } from '@/components/export/history-words';
import { parseTableFormat, tableDownload } from '@/components/export/table-download';
import { historyDependencies } from '@/lib/server/history-page';
import { findVisiblePortal } from '@/lib/server/portal-page';
import { defineRoute } from '@/lib/server/route';
import { requestI18n } from '@/lib/session/preferences';
import { historyTable } from '@/lib/submissions/export-history';
import { parseHistoryFilter } from '@/lib/submissions/history-filter';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** The history, as far as the address filters it, as a file. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const portal = await findVisiblePortal((await params).hubId);
  const format = parseTableFormat(url.searchParams.get('format'));
  if (portal === null || format === null) return { kind: 'not_found' };
  const i18n = await requestI18n(portal.timeZone);
  const { hubId } = portal;
  const filter = parseHistoryFilter(url.searchParams);
  return tableDownload({
    i18n,
    table: historyTable(
      historyDependencies(hubId, i18n.timeZone),
      { hubId, filter },
      historyWords(i18n, format),
    ),
    format,
    file: { view: 'submissions', portalName: portal.name, nowMs: Date.now() },
  });
});
