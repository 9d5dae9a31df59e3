import type { I18n } from '@/lib/i18n/i18n';
import { ExportMenu } from './export-menu';

type LimitsExportProps = { readonly i18n: I18n; readonly hubId: number };

/** All limits as a file, on paper, or as a report for a client. */
export function LimitsExport({ i18n, hubId }: LimitsExportProps) {
  const { t } = i18n;
  const href = `/api/portals/${hubId}/export`;
  return (
    <ExportMenu
      i18n={i18n}
      href={href}
      more={[
        { href: `${href}?format=file`, text: t('exporting.file') },
        { href: `/p/${hubId}/limits/print`, text: t('exporting.print') },
        { href: `/p/${hubId}/limits/report`, text: t('exporting.report') },
      ]}
    />
  );
}
