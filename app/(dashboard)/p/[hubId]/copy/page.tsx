import type { Metadata } from 'next';
import { Suspense } from 'react';
import { CopyForm } from '@/components/copy/copy-form';
import { PageHeader } from '@/components/layout/page-header';
import { LimitsLoading } from '@/components/limits/limits-loading';
import { LinkButton } from '@/components/ui/link-button';
import { COPY_MODES } from '@/lib/limits/copy/copy-limits';
import { requirePortal } from '@/lib/server/portal-page';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { CopySection } from './copy-section';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly searchParams: Promise<Readonly<Record<'from' | 'mode', string | string[] | undefined>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestI18n()).t('copy.title') };
}

export default async function CopyPage({ params, searchParams }: Props) {
  const { portal, access } = await requirePortal(params);
  const i18n = await requestI18n(portal.timeZone);
  const { t } = i18n;
  const { store, portals } = services();
  const asked = await searchParams;
  const others = (await store.portals.listPortals()).filter(({ hubId }) => hubId !== portal.hubId);
  const sources = others.filter(({ hubId }) => portals.accessTo(hubId) !== null);
  const mode = COPY_MODES.find((each) => each === asked.mode) ?? 'add_and_change';
  const from = sources.find(({ hubId }) => String(hubId) === asked.from)?.hubId ?? null;
  const source = from === null ? null : portals.accessTo(from);
  return (
    <>
      <PageHeader
        title={t('copy.title')}
        lead={sources.length === 0 ? t('copy.noSource') : t('copy.lead', { name: portal.name })}
      />
      {sources.length === 0 ? null : (
        <CopyForm i18n={i18n} sources={sources} chosen={{ from, mode }} />
      )}
      {access === null || source !== null ? null : (
        <section className="grid justify-items-start gap-2 border-t pt-6">
          <h2 className="text-section">{t('copy.fromFile')}</h2>
          <p className="max-w-text text-text-2">{t('copy.fromFileLead')}</p>
          <LinkButton href={`/p/${portal.hubId}/change?view=paste`}>
            {t('copy.chooseFile')}
          </LinkButton>
        </section>
      )}
      {source === null || access === null ? null : (
        <Suspense key={`${from ?? ''} ${mode}`} fallback={<LimitsLoading i18n={i18n} />}>
          <CopySection i18n={i18n} source={source} target={access} mode={mode} />
        </Suspense>
      )}
    </>
  );
}
