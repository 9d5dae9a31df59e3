'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { I18nProvider } from '@/lib/i18n/i18n-provider';
import { addressOf } from './go-to';
import { Palette } from './palette';
import type { PaletteEntry } from './palette-entry';
import type { PaletteHostProps, PaletteView } from './palette-host-props';
import { runAction } from './run-action';
import { ShortcutSheet } from './shortcut-sheet';

type PaletteWindowProps = PaletteHostProps & {
  readonly view: PaletteView;
  readonly onView: (view: PaletteView) => void;
};

/** What the shortcut or the button opens; loaded then. */
export function PaletteWindow(props: PaletteWindowProps) {
  const { hubId, locale, messages, portals, platform, save, view, onView } = props;
  const router = useRouter();
  const [queryClient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: false } } }),
  );
  const close = () => {
    onView('closed');
  };
  const goTo = (address: string) => {
    router.push(asRoute(address));
  };
  const choose = async ({ target }: PaletteEntry) => {
    if (target.kind === 'action') {
      if (target.action === 'shortcuts') {
        onView('shortcuts');
        return;
      }
      close();
      const next = await runAction(target.action, { hubId, save });
      if (next === 'refresh') router.refresh();
      else if (next !== null) goTo(next);
      return;
    }
    close();
    // A full load: another portal shares nothing with this page.
    if (target.kind === 'portal') window.location.assign(`/p/${target.hubId}/limits`);
    else goTo(await addressOf(hubId, target));
  };
  return (
    <I18nProvider locale={locale} messages={messages}>
      <QueryClientProvider client={queryClient}>
        <Palette
          hubId={hubId}
          portals={portals}
          state={view === 'palette' ? 'open' : 'closed'}
          onClose={() => {
            if (view === 'palette') close();
          }}
          onChoose={(entry) => void choose(entry)}
        />
        <ShortcutSheet
          state={view === 'shortcuts' ? 'open' : 'closed'}
          platform={platform}
          onClose={() => {
            if (view === 'shortcuts') close();
          }}
        />
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** The pages of the palette are those that exist; a test opens each of them. */
function asRoute(address: string): Route {
  return address as Route;
}
