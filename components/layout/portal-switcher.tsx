import { Check, ChevronsUpDown } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { PortalLink } from './portal-link';
import { LookOnlyTag } from './look-only-tag';
import { groupHubId, PORTAL_FILLS } from './portal-look';
import type { ShellPortal } from './portal-look';
import { PortalTag } from './portal-tag';

type PortalSwitcherProps = {
  readonly i18n: I18n;
  readonly portal: ShellPortal;
  readonly portals: readonly ShellPortal[];
};

const MENU_ID = 'portal-menu';

/** Always in view; a menu only where there is something to switch to. */
export function PortalSwitcher({ i18n, portal, portals }: PortalSwitcherProps) {
  if (portals.length < 2)
    return (
      <div className="flex min-w-0 items-center gap-2">
        <PortalName i18n={i18n} portal={portal} />
      </div>
    );
  return (
    <>
      <button
        type="button"
        popoverTarget={MENU_ID}
        className="-ms-2 flex min-h-8 min-w-0 items-center gap-2 rounded-button px-2 text-start hover:bg-hover"
      >
        <PortalName i18n={i18n} portal={portal} />
        <ChevronsUpDown aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
        <span className="sr-only">{i18n.t('nav.switchPortal')}</span>
      </button>
      <nav
        id={MENU_ID}
        popover="auto"
        aria-label={i18n.t('nav.portals')}
        className="fixed inset-x-(--gutter) top-(--top-bar) bottom-auto m-0 mt-1 w-auto max-w-sheet rounded-button bg-surface p-1 text-text-1 shadow-overlay open:animate-menu rail:start-[calc(3.5rem+var(--gutter)-0.5rem)] wide:start-[calc(13rem+var(--gutter)-0.5rem)]"
      >
        <ul>
          {portals.map((each) => (
            <li key={each.hubId}>
              <PortalLink hubId={each.hubId} state={each.hubId === portal.hubId ? 'open' : 'other'}>
                <Check
                  aria-hidden
                  size={16}
                  strokeWidth={1.5}
                  className={each.hubId === portal.hubId ? 'shrink-0' : 'invisible shrink-0'}
                />
                <PortalName i18n={i18n} portal={each} />
                {each.state === undefined || each.state === 'connected' ? null : (
                  <span className="text-meta text-warn">
                    {i18n.t(`portalStates.${each.state}`)}
                  </span>
                )}
              </PortalLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

function PortalName({ i18n, portal }: { readonly i18n: I18n; readonly portal: ShellPortal }) {
  const { colour = 'none' } = portal;
  return (
    <>
      {colour === 'none' ? null : (
        <span
          aria-hidden
          className="size-3 shrink-0 rounded-cell"
          style={{ backgroundColor: PORTAL_FILLS[colour] }}
        />
      )}
      <span className="min-w-0 truncate font-semibold" title={portal.name}>
        {portal.name}
      </span>
      <span className="hidden text-data whitespace-nowrap text-text-3 tabular-nums sm:inline">
        <span className="sr-only">{i18n.t('common.hubId', { hubId: String(portal.hubId) })}</span>
        <span aria-hidden>{groupHubId(portal.hubId)}</span>
      </span>
      <PortalTag i18n={i18n} accountType={portal.accountType} />
      {portal.isLookOnly === true ? <LookOnlyTag i18n={i18n} /> : null}
    </>
  );
}
