'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { classNames } from '../ui/class-names';
import { CHANGE_VIEWS } from './change-view';
import type { ChangeView } from './change-view';
import { changeAddress } from './use-address';

type ViewTabsProps = { readonly hubId: number; readonly view: ChangeView };

/** The same draft as a form or as a grid. They are links, so that a view has an address. */
export function ViewTabs({ hubId, view }: ViewTabsProps) {
  const { t } = useI18n();
  return (
    <nav aria-label={t('change.views')} className="-ms-3 flex gap-1 border-b print:hidden">
      {CHANGE_VIEWS.map((each) => (
        <a
          key={each}
          href={`/p/${hubId}/change${each === 'form' ? '' : `?view=${each}`}`}
          aria-current={each === view ? 'page' : undefined}
          className={classNames(
            '-mb-px flex min-h-8 items-center border-b-2 px-3 text-body pointer-coarse:min-h-11',
            each === view
              ? 'border-accent font-semibold text-text-1'
              : 'border-transparent text-text-2 hover:text-text-1',
          )}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            changeAddress({ view: each === 'form' ? null : each });
          }}
        >
          {t(`change.view.${each}`)}
        </a>
      ))}
    </nav>
  );
}
