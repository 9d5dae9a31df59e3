import {
  Building2,
  Ellipsis,
  GitCompareArrows,
  Grid3x3,
  History,
  PencilLine,
  Settings2,
  SlidersHorizontal,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { I18n } from '@/lib/i18n/i18n';
import { LinkcapMark } from './linkcap-mark';
import { NavLink } from './nav-link';

type RailProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly activeSubmissions: number;
  /** Changes outside Linkcap that nobody decided yet. */
  readonly openDrift: number;
};

const ICON = { 'aria-hidden': true, size: 16, strokeWidth: 1.5, className: 'shrink-0' } as const;
const OPEN_SHOWN_MAX = 99;
const MORE_ID = 'more-pages';

/** At the left; below 900 px at the bottom, where a thumb is; on a phone the rest is under More. */
export function Rail({ i18n, hubId, activeSubmissions, openDrift }: RailProps) {
  const { t } = i18n;
  const count =
    activeSubmissions > 0
      ? {
          shown: i18n.format.number(activeSubmissions),
          said: t('nav.activeSubmissions', { count: activeSubmissions }),
        }
      : undefined;
  const drift = (
    <NavLink
      href={`/p/${hubId}/drift`}
      icon={<GitCompareArrows {...ICON} />}
      {...(openDrift > 0
        ? {
            count: {
              shown: openDrift > OPEN_SHOWN_MAX ? `${OPEN_SHOWN_MAX}+` : String(openDrift),
              said: t('nav.openDrift', { count: openDrift }),
            },
          }
        : {})}
    >
      {t('nav.drift')}
    </NavLink>
  );
  return (
    <nav
      aria-label={t('nav.label')}
      className="fixed inset-x-0 bottom-0 z-20 border-t bg-sunken rail:static rail:border-t-0 rail:border-e print:hidden"
    >
      <div className="rail:sticky rail:top-0">
        <p className="hidden h-(--top-bar) items-center gap-2 px-5 font-semibold rail:flex wide:px-4">
          <LinkcapMark />
          <span className="sr-only wide:not-sr-only">{t('common.appName')}</span>
        </p>
        <ul className="flex h-(--bottom-bar) items-stretch rail:grid rail:h-auto rail:gap-0.5 rail:p-2">
          <li className="flex-auto">
            <NavLink href={`/p/${hubId}/limits`} icon={<SlidersHorizontal {...ICON} />}>
              {t('nav.limits')}
            </NavLink>
          </li>
          <li className="flex-auto">
            <NavLink href={`/p/${hubId}/matrix`} icon={<Grid3x3 {...ICON} />}>
              {t('nav.matrix')}
            </NavLink>
          </li>
          <li className="flex-auto">
            <NavLink href={`/p/${hubId}/change`} icon={<PencilLine {...ICON} />}>
              {t('nav.change')}
            </NavLink>
          </li>
          <li className="flex-auto">
            <NavLink
              href={`/p/${hubId}/submissions`}
              icon={<History {...ICON} />}
              {...(count === undefined ? {} : { count })}
            >
              {t('nav.submissions')}
            </NavLink>
          </li>
          <li className="hidden flex-auto sm:block">{drift}</li>
          <li className="hidden flex-auto sm:block">
            <NavLink href="/portals" icon={<Building2 {...ICON} />}>
              {t('nav.portals')}
            </NavLink>
          </li>
          <li className="hidden flex-auto sm:block">
            <NavLink href="/settings" icon={<Settings2 {...ICON} />}>
              {t('nav.settings')}
            </NavLink>
          </li>
          <li className="flex-auto sm:hidden">
            <More i18n={i18n} drift={drift} />
          </li>
        </ul>
      </div>
    </nav>
  );
}

function More({ i18n: { t }, drift }: Pick<RailProps, 'i18n'> & { readonly drift: ReactNode }) {
  return (
    <>
      <button
        type="button"
        popoverTarget={MORE_ID}
        className="flex size-full flex-col items-center justify-center gap-0.5 px-1 text-meta text-text-2 hover:bg-hover"
      >
        <Ellipsis {...ICON} />
        {t('nav.more')}
      </button>
      <div
        id={MORE_ID}
        popover="auto"
        className="fixed inset-auto end-(--gutter) bottom-(--bottom-bar) m-0 mb-1 min-w-44 rounded-button bg-surface p-1 text-text-1 shadow-overlay open:animate-menu"
      >
        <ul>
          <li className="h-11">{drift}</li>
          <li className="h-11">
            <NavLink href="/portals" icon={<Building2 {...ICON} />}>
              {t('nav.portals')}
            </NavLink>
          </li>
          <li className="h-11">
            <NavLink href="/settings" icon={<Settings2 {...ICON} />}>
              {t('nav.settings')}
            </NavLink>
          </li>
        </ul>
      </div>
    </>
  );
}
