import { exportWords } from '@/components/export/export-words';
import { namedLimits } from '@/components/export/named-limits';
import { parseTableFormat, tableDownload } from '@/components/export/table-download';
import { renderError } from '@/lib/i18n/render-error';
import { exportFileName } from '@/lib/limits/export/export-file-name';
import { limitsTable } from '@/lib/limits/export/limits-table';
import { writeLimitsFile } from '@/lib/limits/export/limits-file';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { readLimitsView } from '@/lib/submissions/limits-view';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** All limits of a portal as a file; `format=file` is the limits file that a team keeps in git. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const access = services().portals.accessTo(Number((await params).hubId));
  if (access === null) return { kind: 'not_found' };
  const i18n = await requestI18n(access.portal.timeZone);
  const view = await readLimitsView({ access, nowMs: Date.now });
  if (!view.ok) return { kind: 'bad_request', message: renderError(i18n.t, view.error) };
  const limits = namedLimits(i18n, view.value);
  const file = { view: 'limits', portalName: access.portal.name, nowMs: Date.now() };
  if (url.searchParams.get('format') === 'file') {
    return {
      kind: 'download',
      fileName: exportFileName({ ...file, extension: 'yaml' }),
      contentType: 'application/yaml; charset=utf-8',
      body: [writeLimitsFile(limits)],
    };
  }
  const format = parseTableFormat(url.searchParams.get('format'));
  if (format === null) return { kind: 'not_found' };
  const table = limitsTable(limits, exportWords(i18n, format));
  return tableDownload({ i18n, table, format, file });
});
