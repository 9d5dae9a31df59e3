import { Building2, History, Settings2, SlidersHorizontal } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { LinkcapMark } from './linkcap-mark';
import { NavLink } from './nav-link';

type RailProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly activeSubmissions: number;
};

const ICON = { 'aria-hidden': true, size: 16, strokeWidth: 1.5, className: 'shrink-0' } as const;

/** At the left; below 900 px at the bottom, where a thumb is. */
export function Rail({ i18n, hubId, activeSubmissions }: RailProps) {
  const { t } = i18n;
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
          <li className="flex-1">
            <NavLink href={`/p/${hubId}/limits`} icon={<SlidersHorizontal {...ICON} />}>
              {t('nav.limits')}
            </NavLink>
          </li>
          <li className="flex-1">
            <NavLink
              href={`/p/${hubId}/submissions`}
              icon={<History {...ICON} />}
              {...(activeSubmissions > 0
                ? {
                    count: {
                      shown: i18n.format.number(activeSubmissions),
                      said: t('nav.activeSubmissions', { count: activeSubmissions }),
                    },
                  }
                : {})}
            >
              {t('nav.submissions')}
            </NavLink>
          </li>
          <li className="flex-1">
            <NavLink href="/portals" icon={<Building2 {...ICON} />}>
              {t('nav.portals')}
            </NavLink>
          </li>
          <li className="flex-1">
            <NavLink href="/settings" icon={<Settings2 {...ICON} />}>
              {t('nav.settings')}
            </NavLink>
          </li>
        </ul>
      </div>
    </nav>
  );
}
