import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { buttonLook } from '../ui/button-look';

/** What the tools of a grid look like before they are there: whoever reaches for them gets them. */
export function StillTools({ i18n: { t } }: { readonly i18n: I18n }) {
  const icon = { size: 16, strokeWidth: 1.5 } as const;
  const look = buttonLook('ghost', 'default');
  return (
    <div aria-hidden className="contents">
      <div className="flex gap-2">
        <button type="button" disabled className={look}>
          <Undo2 {...icon} />
          {t('common.undo')}
        </button>
        <button type="button" disabled className={look}>
          <Redo2 {...icon} />
          {t('common.redo')}
        </button>
      </div>
      <span className={buttonLook('secondary', 'default')}>
        {t('grid.menu')}
        <ChevronDown {...icon} />
      </span>
    </div>
  );
}
