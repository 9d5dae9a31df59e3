import { exportWords } from '@/components/export/export-words';
import { parseTableFormat, tableDownload } from '@/components/export/table-download';
import { findVisiblePortal } from '@/lib/server/portal-page';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { planTable } from '@/lib/submissions/export-submission';

type Context = { readonly params: Promise<{ readonly hubId: string; readonly planId: string }> };

/** A plan as a file: what each limit is and is to become. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const { hubId, planId } = await params;
  const portal = await findVisiblePortal(hubId);
  const format = parseTableFormat(url.searchParams.get('format'));
  if (portal === null || format === null) return { kind: 'not_found' };
  const plan = await services().store.submissions.findPlan(portal.hubId, planId);
  if (plan === null) return { kind: 'not_found' };
  const i18n = await requestI18n(portal.timeZone);
  return tableDownload({
    i18n,
    table: planTable(plan, exportWords(i18n, format)),
    format,
    file: { view: 'plan', portalName: portal.name, nowMs: Date.now() },
  });
});
