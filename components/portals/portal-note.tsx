import type { I18n } from '@/lib/i18n/i18n';
import { apiVersionNotice } from '@/lib/portals/api-version-notice';
import { missingScopes } from '@/lib/portals/scopes';
import type { PortalRow } from './portal-actions';
import { sayVersionEnds } from './say-version-ends';

/** What to do about a portal, below its row; `null` where there is nothing. */
export function portalNote(i18n: I18n, { portal, scopes, state }: PortalRow) {
  const { t } = i18n;
  if (state === 'disconnected' || portal.connection === 'demo') return null;
  const missing = scopes === null ? [] : missingScopes(scopes);
  const notice = apiVersionNotice(portal.apiVersion);
  if (missing.length === 0 && notice === null) return null;
  const isOAuth = portal.connection === 'oauth';
  return (
    <div className="grid max-w-text gap-1 text-text-2">
      {missing.map(({ purpose, suggested }) => (
        <p key={suggested}>{t(`portals.scopeFor_${purpose}`, { scope: suggested })}</p>
      ))}
      {missing.length === 0 ? null : (
        <p>{t(isOAuth ? 'portals.addByReconnecting' : 'portals.addToKey')}</p>
      )}
      {notice === null ? null : <p>{sayVersionEnds(i18n, notice)}</p>}
    </div>
  );
}
