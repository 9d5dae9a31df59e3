import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { LimitsLoading } from '@/components/limits/limits-loading';
import { PairLine } from '@/components/limits/pair-line';
import { LinkButton } from '@/components/ui/link-button';
import { requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { ChangesSection } from './changes-section';
import { DirectionsSection } from './directions-section';
import { findPair } from './find-pair';

type Props = {
  readonly params: Promise<{ readonly hubId: string; readonly from: string; readonly to: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const found = await findPair(await params, { access, i18n });
  return { title: found === null ? i18n.t('notFound.title') : `${found.from} → ${found.to}` };
}

export default async function PairPage({ params }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  const found = await findPair(await params, { access, i18n });
  if (found === null) notFound();
  const { pair, from, to } = found;
  const { fromObjectTypeId, toObjectTypeId } = pair;
  return (
    <>
      <PageHeader
        title={<PairLine from={from} to={to} weight="strong" />}
        lead={access === null ? t('pair.notConnected') : null}
        actions={
          access === null ? null : (
            <LinkButton
              variant="primary"
              href={`/p/${portal.hubId}/change?from=${fromObjectTypeId}&to=${toObjectTypeId}`}
            >
              {t('limits.changeLimits')}
            </LinkButton>
          )
        }
      />
      {access === null ? null : (
        <Suspense fallback={<LimitsLoading i18n={i18n} />}>
          <DirectionsSection access={access} pair={pair} i18n={i18n} />
        </Suspense>
      )}
      <ChangesSection hubId={portal.hubId} pair={pair} i18n={i18n} />
    </>
  );
}
