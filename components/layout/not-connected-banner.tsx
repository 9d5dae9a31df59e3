import { Unplug } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { renderError } from '@/lib/i18n/render-error';
import type { UserError } from '@/lib/user-error';

/** The portal of the environment's token did not open: why, and that Linkcap goes on trying. */
export function NotConnectedBanner({
  i18n,
  error,
}: {
  readonly i18n: I18n;
  readonly error: UserError;
}) {
  const { t } = i18n;
  return (
    <div className="flex items-start gap-2 bg-warn-tint px-(--gutter) py-2 text-data print:hidden">
      <Unplug aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-warn" />
      <div className="max-w-text">
        <p className="font-semibold text-warn">{t('nav.notConnected')}</p>
        <p>
          {renderError(t, error)} {t('nav.notConnectedRetry')}
        </p>
      </div>
    </div>
  );
}
