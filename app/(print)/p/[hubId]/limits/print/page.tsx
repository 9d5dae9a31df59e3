import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { LimitsPrint } from '@/components/print/limits-print';
import { PrintSheet } from '@/components/print/print-sheet';
import { TryAgain } from '@/components/session/try-again';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { readLimitsView } from '@/lib/submissions/limits-view';

type Props = { readonly params: Promise<{ readonly hubId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { portal } = await requirePortal(params);
  return { title: `${portal.name} · ${(await requestI18n()).t('print.limits')}` };
}

export default async function LimitsPrintPage({ params }: Props) {
  const { actor, portal, access } = await requirePortal(params);
  if (access === null) notFound();
  const i18n = await requestI18n(portal.timeZone);
  const view = await readLimitsView({ access, nowMs: Date.now });
  if (!view.ok)
    return (
      <LimitsNotRead
        i18n={i18n}
        error={view.error}
        actions={<TryAgain label={i18n.t('common.tryAgain')} pending={i18n.t('limits.reading')} />}
      />
    );
  const { readAt } = view.value;
  return (
    <PrintSheet
      i18n={i18n}
      title={i18n.t('print.limits')}
      portal={portal}
      printed={{ by: actor.name, at: readAt }}
      back={`/p/${portal.hubId}/limits`}
      facts={[i18n.t('print.readAt', { time: i18n.format.dateTime(readAt) })]}
    >
      <LimitsPrint i18n={i18n} view={view.value} />
    </PrintSheet>
  );
}
