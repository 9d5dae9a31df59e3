'use client';

import { useState } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ConnectForm } from './connect-form';
import type { ConnectActions } from './portal-actions';

type ConnectSheetProps = {
  readonly connect: ConnectActions;
  /** The address asks for it. */
  readonly opensAtOnce: boolean;
};

/** The page's one primary button, and what it opens. */
export function ConnectSheet({ connect, opensAtOnce }: ConnectSheetProps) {
  const { t } = useI18n();
  const [state, setState] = useState<'open' | 'closed'>(opensAtOnce ? 'open' : 'closed');
  const close = () => {
    setState('closed');
  };
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setState('open');
        }}
      >
        {t('portals.connect')}
      </Button>
      <Dialog
        state={state}
        onClose={close}
        title={t('portals.connect')}
        closeLabel={t('common.close')}
      >
        <ConnectForm connect={connect} hubId={null} onClose={close} />
      </Dialog>
    </>
  );
}
