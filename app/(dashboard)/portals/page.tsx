import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { titleOfPortal } from '@/components/layout/portal-title';
import { ConnectSheet } from '@/components/portals/connect-sheet';
import type { PortalRow } from '@/components/portals/portal-actions';
import { PortalsTable } from '@/components/portals/portals-table';
import { ReturnBanner } from '@/components/portals/return-banner';
import { I18nProvider } from '@/lib/i18n/i18n-provider';
import { pickMessages } from '@/lib/i18n/messages';
import { landingPortal } from '@/lib/server/landing-portal';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { requireActor } from '@/lib/session/request-session';
import { PortalFrame } from '../portal-frame';
import * as actions from './actions';

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[]>>> };

export async function generateMetadata(): Promise<Metadata> {
  await requireActor();
  const [{ t }, portal] = [await requestI18n(), await landingPortal()];
  return { title: { absolute: `${t('portals.title')} · ${titleOfPortal(t, portal)}` } };
}

export default async function PortalsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const i18n = await requestI18n();
  const { oauth } = services();
  const query = await searchParams;
  const { connectToken, startConsent, ...rowActions } = { ...actions };
  const connect = { connectToken, startConsent, hasOAuth: oauth !== null };
  const messages = pickMessages(i18n.locale, [
    'portals',
    'portalColours',
    'portalGone',
    'catalogue',
    'common',
    'errors',
  ]);
  return (
    <PortalFrame actor={actor} portal={await landingPortal()}>
      <I18nProvider locale={i18n.locale} timeZone={i18n.timeZone ?? 'UTC'} messages={messages}>
        <PageHeader
          title={i18n.t('portals.title')}
          lead={i18n.t('portals.lead')}
          actions={<ConnectSheet connect={connect} opensAtOnce={'connect' in query} />}
        />
        <ReturnBanner i18n={i18n} query={query} />
        <PortalsTable i18n={i18n} rows={await listRows()} connect={connect} actions={rowActions} />
      </I18nProvider>
    </PortalFrame>
  );
}

async function listRows(): Promise<readonly PortalRow[]> {
  const { connections, portals } = services().store;
  const all = await connections.listConnections();
  return Promise.all(
    all.map(async (connection) => {
      const { hubId, apiVersion } = connection.portal;
      const kept = await portals.findCatalogue(hubId, apiVersion);
      return { ...connection, catalogueReadAt: kept?.fetchedAt ?? null };
    }),
  );
}
