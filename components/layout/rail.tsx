import { History, Settings2, SlidersHorizontal } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
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
          <Mark />
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
            <NavLink href="/settings" icon={<Settings2 {...ICON} />}>
              {t('nav.settings')}
            </NavLink>
          </li>
        </ul>
      </div>
    </nav>
  );
}

/** Two records and the one link that a limit allows. */
function Mark() {
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" className="shrink-0">
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="0.75" y="5.25" width="4.5" height="5.5" rx="1" />
        <path d="M15.25 1.25v13.5" />
        <path d="M5.5 8h7M10 5.25 12.75 8 10 10.75" className="stroke-accent" />
      </g>
    </svg>
  );
}
