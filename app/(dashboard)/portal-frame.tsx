import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DemoBanner } from '@/components/layout/demo-banner';
import { NotConnectedBanner } from '@/components/layout/not-connected-banner';
import { Shell } from '@/components/layout/shell';
import { PaletteHost } from '@/components/palette/palette-host';
import { platformOf } from '@/components/palette/platform';
import { ExplainHost } from '@/components/paste/explain-host';
import { BrowserFacts } from '@/components/session/browser-facts';
import { pickMessages } from '@/lib/i18n/messages';
import type { Portal } from '@/lib/portals/portal';
import { LAST_PORTAL_COOKIE } from '@/lib/server/last-portal-cookie';
import { services } from '@/lib/server/services';
import { requestI18n, requestSingleKeys } from '@/lib/session/preferences';
import { failureError } from '@/lib/submissions/failure-error';
import type { Actor } from '@/lib/submissions/portal-access';
import { signOut } from './actions';
import { saveLocale, saveTheme } from './settings/actions';

type PortalFrameProps = {
  readonly actor: Actor;
  readonly portal: Portal;
  readonly children: ReactNode;
};

/** "99+" is all that is said of more. */
const OPEN_DRIFT_MAX = 100;

/** Rail, top bar and banners around every signed-in page. */
export async function PortalFrame({ actor, portal, children }: PortalFrameProps) {
  const { store, portals } = services();
  const i18n = await requestI18n(portal.timeZone);
  const [all, unfinished, openDrift] = await Promise.all([
    store.connections.listConnections(),
    store.runs.listUnfinished(),
    store.drift.countOpenDrift(portal.hubId, OPEN_DRIFT_MAX),
  ]);
  const shown = all.map(({ portal: each, state, colour, isLookOnly }) => {
    return { ...each, state, colour, isLookOnly };
  });
  const failure = portals.environmentFailure();
  return (
    <Shell
      i18n={i18n}
      portal={shown.find(({ hubId }) => hubId === portal.hubId) ?? portal}
      portals={shown}
      person={actor}
      signOut={signOut}
      palette={
        <PaletteHost
          hubId={portal.hubId}
          locale={i18n.locale}
          messages={pickMessages(i18n.locale, ['palette', 'shortcuts'])}
          platform={platformOf((await headers()).get('user-agent') ?? '')}
          singleKeys={await requestSingleKeys()}
          portals={shown
            .filter(({ hubId }) => hubId !== portal.hubId)
            .map(({ hubId, name }) => ({ hubId, name }))}
          save={{ theme: saveTheme, locale: saveLocale }}
        />
      }
      activeSubmissions={unfinished.filter(({ hubId }) => hubId === portal.hubId).length}
      openDrift={openDrift}
      banner={
        <>
          {failure && <NotConnectedBanner i18n={i18n} error={failureError(failure)} />}
          {portal.connection === 'demo' && <DemoBanner i18n={i18n} />}
        </>
      }
    >
      <BrowserFacts
        lastPortal={{ cookie: LAST_PORTAL_COOKIE, hubId: portal.hubId }}
        saidIn={i18n.timeZone}
      />
      {children}
      <ExplainHost
        hubId={portal.hubId}
        words={{
          locale: i18n.locale,
          title: i18n.t('paste.explainTitle'),
          close: i18n.t('common.close'),
          reading: i18n.t('paste.loading'),
          notRead: i18n.t('paste.notRead'),
          tryAgain: i18n.t('common.tryAgain'),
        }}
      />
    </Shell>
  );
}
