import type { I18n } from '@/lib/i18n/i18n';
import { renderError } from '@/lib/i18n/render-error';
import { USER_ERROR_CODES } from '@/lib/user-error';
import { Banner } from '../ui/banner';

type Query = Readonly<Record<string, string | string[]>>;

/** What became of the way to HubSpot and back. */
export function ReturnBanner({ i18n, query }: { readonly i18n: I18n; readonly query: Query }) {
  const { t } = i18n;
  const connected = text(query, 'connected');
  if (/^\d{1,15}$/.test(connected)) {
    return (
      <Banner tone="ok" announce="now" className="mb-4">
        {t('portals.connected', { hubId: connected })}
      </Banner>
    );
  }
  const code = USER_ERROR_CODES.find((each) => each === text(query, 'failed'));
  if (code === undefined) return null;
  const names = ['hubId', 'expected', 'message', 'requestId', 'correlationId', 'scopes'];
  const params = Object.fromEntries(names.map((name) => [name, text(query, name)]));
  return (
    <Banner tone="bad" announce="now" className="mb-4">
      {renderError(t, { code, params: { ...params, count: 0, portal: '' } })}
    </Banner>
  );
}

/** From an address, which anybody can write: short, and only ever shown as text. */
function text(query: Query, name: string): string {
  const value = query[name];
  return typeof value === 'string' ? value.slice(0, 300) : '';
}
