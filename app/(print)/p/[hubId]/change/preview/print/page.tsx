import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlanPrint } from '@/components/print/plan-print';
import { PrintSheet } from '@/components/print/print-sheet';
import { printStamp } from '@/components/print/print-stamp';
import { requirePortal } from '@/lib/server/portal-page';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<{ readonly plan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { portal } = await requirePortal(params);
  return { title: `${portal.name} · ${(await requestI18n()).t('print.plan')}` };
}

export default async function PlanPrintPage({ params, searchParams }: Props) {
  const { actor, portal } = await requirePortal(params);
  const { hubId } = portal;
  const planId = (await searchParams).plan;
  if (typeof planId !== 'string') notFound();
  const plan = await services().store.submissions.findPlan(hubId, planId);
  if (plan === null) notFound();
  const i18n = await requestI18n(portal.timeZone);
  const time = i18n.format.dateTime(plan.createdAt);
  return (
    <PrintSheet
      i18n={i18n}
      title={i18n.t('print.plan')}
      portal={portal}
      printed={printStamp(actor)}
      back={`/p/${hubId}/change/preview`}
      facts={[i18n.t('print.plannedAt', { time })]}
    >
      <PlanPrint i18n={i18n} rows={plan.rows} />
    </PrintSheet>
  );
}
