import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { PrintSheet } from '@/components/print/print-sheet';
import { ReportLanguage } from '@/components/print/report-language';
import { ReportText } from '@/components/print/report-text';
import { createI18n } from '@/lib/i18n/i18n';
import { LOCALES } from '@/lib/i18n/locale';
import { TryAgain } from '@/components/session/try-again';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { readLimitsView } from '@/lib/submissions/limits-view';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<{ readonly lang?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { portal } = await requirePortal(params);
  return { title: `${portal.name} · ${(await requestI18n()).t('exporting.report')}` };
}

/** For a client: sentences without ids, in the client's language, which need not be the reader's. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { actor, portal, access } = await requirePortal(params);
  if (access === null) notFound();
  const reader = await requestI18n(portal.timeZone);
  const { lang } = await searchParams;
  const i18n = createI18n(LOCALES.find((each) => each === lang) ?? reader.locale, reader.timeZone);
  const view = await readLimitsView({ access, nowMs: Date.now });
  if (!view.ok)
    return (
      <LimitsNotRead
        i18n={reader}
        error={view.error}
        actions={
          <TryAgain label={reader.t('common.tryAgain')} pending={reader.t('limits.reading')} />
        }
      />
    );
  const { readAt } = view.value;
  return (
    <div lang={i18n.locale}>
      <PrintSheet
        i18n={i18n}
        title={i18n.t('print.reportTitle')}
        portal={portal}
        printed={{ by: actor.name, at: readAt }}
        back={`/p/${portal.hubId}/limits`}
        controls={<ReportLanguage i18n={reader} hubId={portal.hubId} chosen={i18n.locale} />}
        facts={[i18n.t('print.reportLead', { time: i18n.format.dateTime(readAt) })]}
      >
        <ReportText i18n={i18n} view={view.value} />
      </PrintSheet>
    </div>
  );
}
