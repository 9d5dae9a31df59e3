'use client';

import { useState } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { PortalConnection } from '@/lib/portals/portal-connection';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { FieldError } from '../ui/field-error';
import { ConnectForm } from './connect-form';
import { DisconnectForm } from './disconnect-form';
import type { ConnectActions, RowActions } from './portal-actions';
import { PortalForm } from './portal-form';
import { ResetForm } from './reset-form';
import { useOutcome } from './use-outcome';

type PortalMenuProps = {
  readonly connection: PortalConnection;
  readonly connect: ConnectActions;
  readonly actions: RowActions;
};

type Sheet = 'edit' | 'reconnect' | 'disconnect' | 'reset';

/** What can be done to one portal, at the end of its row. */
export function PortalMenu({ connection, connect, actions }: PortalMenuProps) {
  const { t } = useI18n();
  const { run, error, isRunning } = useOutcome();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const { hubId, name, connection: kind } = connection.portal;
  const isOwn = kind === 'oauth' || kind === 'token';
  const isConnected = connection.state !== 'disconnected';
  const close = () => {
    setSheet(null);
  };
  const opener = (each: Sheet) => (
    <Button
      size="small"
      aria-label={t(`portals.${each}Portal`, { name })}
      onClick={() => {
        setSheet(each);
      }}
    >
      {t(`portals.${each}`)}
    </Button>
  );
  return (
    <div className="flex flex-wrap gap-1">
      {opener('edit')}
      {isConnected ? (
        <Button
          size="small"
          aria-label={t('portals.checkPortal', { name })}
          pending={isRunning ? t('portals.checking') : undefined}
          onClick={() => {
            run(
              () => actions.checkConnection({ hubId }),
              () => undefined,
            );
          }}
        >
          {t('portals.check')}
        </Button>
      ) : null}
      {isOwn ? opener('reconnect') : null}
      {isOwn && isConnected ? opener('disconnect') : null}
      {kind === 'demo' ? opener('reset') : null}
      {error === null ? null : <FieldError role="alert">{renderError(t, error)}</FieldError>}
      <Dialog
        state={sheet === null ? 'closed' : 'open'}
        onClose={close}
        title={t(`portals.${sheet ?? 'edit'}Portal`, { name })}
        closeLabel={t('common.close')}
      >
        {sheet === 'edit' ? (
          <PortalForm connection={connection} actions={actions} onClose={close} />
        ) : null}
        {sheet === 'reconnect' ? (
          <ConnectForm connect={connect} hubId={hubId} onClose={close} />
        ) : null}
        {sheet === 'disconnect' ? (
          <DisconnectForm connection={connection} actions={actions} onClose={close} />
        ) : null}
        {sheet === 'reset' ? <ResetForm hubId={hubId} actions={actions} onClose={close} /> : null}
      </Dialog>
    </div>
  );
}
