import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { classNames } from '../ui/class-names';
import { PersonMenu } from './person-menu';
import type { SignOut } from './person-menu';
import { PORTAL_FILLS, PORTAL_LOOKS } from './portal-look';
import { PortalSwitcher } from './portal-switcher';
import type { ShellPortal } from './portal-look';
import { Rail } from './rail';

type ShellProps = {
  readonly i18n: I18n;
  readonly portal: ShellPortal;
  /** All that this person may see, this one included. */
  readonly portals: readonly ShellPortal[];
  readonly person: { readonly name: string };
  readonly signOut: SignOut;
  /** The button that opens the command palette. */
  readonly palette?: ReactNode;
  /** Submissions of this portal that have not ended. */
  readonly activeSubmissions: number;
  readonly openDrift: number;
  /** Between the top bar and the page: what holds for every page. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
};

export function Shell(props: ShellProps) {
  const { i18n, portal, portals, person, signOut, activeSubmissions, banner, children } = props;
  return (
    <div className="min-h-dvh rail:grid rail:grid-cols-[3.5rem_minmax(0,1fr)] wide:grid-cols-[13rem_minmax(0,1fr)] print:block">
      <a
        href="#main"
        className="sr-only z-30 rounded-button bg-surface px-3 py-2 text-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:shadow-overlay"
      >
        {i18n.t('common.skipToContent')}
      </a>
      <Rail
        i18n={i18n}
        hubId={portal.hubId}
        activeSubmissions={activeSubmissions}
        openDrift={props.openDrift}
      />
      <div className="flex min-h-dvh min-w-0 flex-col pb-(--bottom-bar) print:block print:pb-0">
        <header
          style={
            portal.colour === undefined || portal.colour === 'none'
              ? undefined
              : { borderTopColor: PORTAL_FILLS[portal.colour] }
          }
          className={classNames(
            'sticky top-0 z-20 flex h-(--top-bar) items-center justify-between gap-3 border-t-2 border-b border-b-line bg-bg px-(--gutter) print:static print:border-t-0',
            PORTAL_LOOKS[portal.accountType].rule,
          )}
        >
          <PortalSwitcher i18n={i18n} portal={portal} portals={portals} />
          <div className="flex shrink-0 items-center gap-2 sm:gap-4">
            {props.palette}
            <PersonMenu i18n={i18n} name={person.name} signOut={signOut} />
          </div>
        </header>
        {banner}
        <main id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col px-(--gutter) pb-12">
          {children}
        </main>
      </div>
    </div>
  );
}
