import { Unplug } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { renderError } from '@/lib/i18n/render-error';
import type { UserError, UserErrorCode } from '@/lib/user-error';

/** What passes by itself; anything else waits for somebody to do what the words say. */
const PASSING: readonly UserErrorCode[] = [
  'hubspot_rate_limited',
  'hubspot_unreachable',
  'hubspot_unreadable',
];

/** The portal of the environment's token did not open: why, and what follows. */
export function NotConnectedBanner({
  i18n,
  error,
}: {
  readonly i18n: I18n;
  readonly error: UserError;
}) {
  const { t } = i18n;
  return (
    <div className="flex items-start gap-2 border-b bg-warn-tint px-(--gutter) py-2 text-data print:hidden">
      <Unplug aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-warn" />
      <div className="max-w-text">
        <p className="font-semibold text-warn">{t('nav.notConnected')}</p>
        <p>
          {renderError(t, error)} {PASSING.includes(error.code) ? t('nav.notConnectedRetry') : null}
        </p>
      </div>
    </div>
  );
}
