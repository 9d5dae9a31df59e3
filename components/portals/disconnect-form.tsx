'use client';

import { useState } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { PortalConnection } from '@/lib/portals/portal-connection';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { RowActions } from './portal-actions';
import { useOutcome } from './use-outcome';

type DisconnectFormProps = {
  readonly connection: PortalConnection;
  readonly actions: Pick<RowActions, 'disconnect'>;
  readonly onClose: () => void;
};

/** There is no undo: says first what happens, and afterwards what HubSpot said. */
export function DisconnectForm({ connection, actions, onClose }: DisconnectFormProps) {
  const { t } = useI18n();
  const { run, error, isRunning } = useOutcome();
  const [outcome, setOutcome] = useState<'revoked' | 'key_stays' | 'not_confirmed' | null>(null);
  const { hubId, connection: kind } = connection.portal;
  if (outcome !== null) {
    return (
      <div className="grid justify-items-start gap-4">
        <Banner tone={outcome === 'revoked' ? 'ok' : 'warn'} announce="now">
          {t(`portalGone.${outcome}`)}
        </Banner>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <p>{t(kind === 'oauth' ? 'portals.disconnectOAuth' : 'portals.disconnectToken')}</p>
      <p>{t('portals.disconnectKeeps')}</p>
      {error === null ? null : (
        <Banner tone="bad" announce="now">
          {renderError(t, error)}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="danger"
          pending={isRunning ? t('portals.disconnecting') : undefined}
          onClick={() => {
            run(() => actions.disconnect({ hubId }), setOutcome);
          }}
        >
          {t('portals.disconnect')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
