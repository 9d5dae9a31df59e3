'use client';

import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { TextField } from '../ui/text-field';
import type { ConnectActions } from './portal-actions';
import { ServiceKeySteps } from './service-key-steps';
import { useOutcome } from './use-outcome';

type ConnectFormProps = {
  readonly connect: ConnectActions;
  /** The portal that is to be reconnected; `null` for a new one. */
  readonly hubId: number | null;
  readonly onClose: () => void;
};

/** By OAuth where an app is configured, or by a token, which is tried at once and not kept here. */
export function ConnectForm({ connect, hubId, onClose }: ConnectFormProps) {
  const { t } = useI18n();
  const { run, error, isRunning } = useOutcome();
  const [token, setToken] = useState('');
  const [done, setDone] = useState<{ name: string; missing: readonly string[] } | null>(null);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isRunning) return;
    run(
      () => connect.connectToken({ token: token.trim(), hubId, apiVersion: null }),
      ({ name, missing }) => {
        setToken('');
        setDone({ name, missing: (missing ?? []).map(({ suggested }) => suggested) });
      },
    );
  };
  const consent = () => {
    run(
      () => connect.startConsent({ hubId }),
      ({ url }) => {
        window.location.assign(url);
      },
    );
  };

  if (done !== null) {
    return (
      <div className="grid justify-items-start gap-4">
        <Banner tone={done.missing.length > 0 ? 'warn' : 'ok'} announce="now">
          <p>{t('portals.connectedAs', { name: done.name })}</p>
          {done.missing.map((scope) => (
            <p key={scope}>
              {t('portals.scopeMissing', { scope })} {t('portals.addToKey')}
            </p>
          ))}
        </Banner>
        <Button variant="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {connect.hasOAuth ? (
        <div className="grid justify-items-start gap-3 border-b pb-4">
          <p>{t('portals.oauthText')}</p>
          <Button
            variant="primary"
            onClick={consent}
            pending={isRunning ? t('portals.opening') : undefined}
          >
            {t('portals.oauthButton')}
          </Button>
        </div>
      ) : null}
      <TextField
        label={t('portals.token')}
        hint={t('portals.tokenHint')}
        type="password"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={2000}
        value={token}
        onChange={(event) => {
          setToken(event.target.value);
        }}
      />
      <Details summary={t('portals.stepsTitle')}>
        <ServiceKeySteps />
      </Details>
      {error === null ? null : (
        <Banner tone="bad" announce="now">
          {renderError(t, error)}
        </Banner>
      )}
      <Button
        type="submit"
        variant={connect.hasOAuth ? 'secondary' : 'primary'}
        pending={isRunning ? t('portals.checking') : undefined}
      >
        {t('portals.tokenButton')}
      </Button>
    </form>
  );
}
