'use client';

import { useState } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { RowActions } from './portal-actions';
import { useOutcome } from './use-outcome';

type ResetFormProps = {
  readonly hubId: number;
  readonly actions: Pick<RowActions, 'resetDemo'>;
  readonly onClose: () => void;
};

/** There is no undo: says first what happens. */
export function ResetForm({ hubId, actions, onClose }: ResetFormProps) {
  const { t } = useI18n();
  const { run, error, isRunning } = useOutcome();
  const [state, setState] = useState<'asking' | 'done'>('asking');
  if (state === 'done') {
    return (
      <div className="grid justify-items-start gap-4">
        <Banner tone="ok" announce="now">
          {t('portals.resetDone')}
        </Banner>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <p>{t('portals.resetText')}</p>
      <p>{t('portals.resetKeeps')}</p>
      {error === null ? null : (
        <Banner tone="bad" announce="now">
          {renderError(t, error)}
        </Banner>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="danger"
          pending={isRunning ? t('portals.resetting') : undefined}
          onClick={() => {
            run(
              () => actions.resetDemo({ hubId }),
              () => {
                setState('done');
              },
            );
          }}
        >
          {t('portals.reset')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  );
}
