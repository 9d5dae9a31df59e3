import type { Metadata } from 'next';
import { PageHeader } from '@/components/layout/page-header';
import { titleOfPortal } from '@/components/layout/portal-title';
import { SettingsForm } from '@/components/session/settings-form';
import { landingPortal } from '@/lib/server/landing-portal';
import {
  requestDensity,
  requestI18n,
  requestSingleKeys,
  requestTheme,
} from '@/lib/session/preferences';
import { requireActor } from '@/lib/session/request-session';
import { PortalFrame } from '../portal-frame';
import { saveDensity, saveLocale, saveSingleKeys, saveTheme } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  await requireActor();
  const [{ t }, portal] = [await requestI18n(), await landingPortal()];
  return { title: { absolute: `${t('settings.title')} · ${titleOfPortal(t, portal)}` } };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const i18n = await requestI18n();
  return (
    <PortalFrame actor={actor} portal={await landingPortal()}>
      <PageHeader title={i18n.t('settings.title')} lead={i18n.t('settings.scope')} />
      <SettingsForm
        i18n={i18n}
        chosen={{
          locale: i18n.locale,
          theme: await requestTheme(),
          density: await requestDensity(),
          singleKeys: await requestSingleKeys(),
        }}
        save={{
          locale: saveLocale,
          theme: saveTheme,
          density: saveDensity,
          singleKeys: saveSingleKeys,
        }}
      />
    </PortalFrame>
  );
}
