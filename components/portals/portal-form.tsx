'use client';

import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { renderError } from '@/lib/i18n/render-error';
import { useI18n } from '@/lib/i18n/use-i18n';
import { sayVersionEnds } from './say-version-ends';
import { apiVersionNotice } from '@/lib/portals/api-version-notice';
import { API_VERSIONS } from '@/lib/portals/portal';
import {
  CALLS_PER_10_S,
  PORTAL_COLOURS,
  type PortalConnection,
} from '@/lib/portals/portal-connection';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import type { RowActions } from './portal-actions';
import { changesBetween, type PortalChoices } from './portal-changes';
import { useOutcome } from './use-outcome';

type PortalFormProps = {
  readonly connection: PortalConnection;
  readonly actions: Pick<RowActions, 'changePortalSettings'>;
  readonly onClose: () => void;
};

/** What people choose for a portal; only what is another one now is sent. */
export function PortalForm({ connection, actions, onClose }: PortalFormProps) {
  const { t, locale } = useI18n();
  const { run, error, isRunning } = useOutcome();
  const { hubId, name, apiVersion, connection: kind } = connection.portal;
  const { colour, isLookOnly, callsPer10s } = connection;
  const before: PortalChoices = { name, colour, isLookOnly, apiVersion, callsPer10s };
  const [chosen, setChosen] = useState(before);
  const choose = (change: Partial<PortalChoices>) => {
    setChosen({ ...chosen, ...change });
  };
  const isOwn = kind === 'oauth' || kind === 'token';
  const notice = apiVersionNotice(chosen.apiVersion);

  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const changes = changesBetween(before, chosen);
    if (!isRunning) run(() => actions.changePortalSettings({ hubId, changes }), onClose);
  };
  return (
    <form onSubmit={save} className="grid gap-4">
      <TextField
        label={t('portals.name')}
        required
        pattern=".*\S.*"
        maxLength={80}
        value={chosen.name}
        onChange={(event) => {
          choose({ name: event.target.value });
        }}
      />
      <Select
        label={t('portals.colour')}
        value={chosen.colour}
        onChange={({ target }) => {
          choose({ colour: PORTAL_COLOURS.find((each) => each === target.value) ?? 'none' });
        }}
      >
        {PORTAL_COLOURS.map((each) => (
          <option key={each} value={each}>
            {t(`portalColours.${each}`)}
          </option>
        ))}
      </Select>
      <Checkbox
        label={t('portals.lookOnlyText')}
        checked={chosen.isLookOnly}
        onChange={({ target }) => {
          choose({ isLookOnly: target.checked });
        }}
      />
      {isOwn ? (
        <>
          <Select
            label={t('portals.version')}
            hint={notice === null ? undefined : sayVersionEnds({ t, locale }, notice)}
            value={chosen.apiVersion}
            onChange={({ target }) => {
              const picked = API_VERSIONS.find((each) => each === target.value);
              if (picked !== undefined) choose({ apiVersion: picked });
            }}
          >
            {API_VERSIONS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
          <TextField
            label={t('portals.callsPer10s')}
            hint={t('portals.callsHint')}
            type="number"
            min={1}
            max={CALLS_PER_10_S.max}
            required
            value={chosen.callsPer10s}
            onChange={({ target }) => {
              choose({ callsPer10s: target.valueAsNumber });
            }}
          />
        </>
      ) : null}
      {error === null ? null : (
        <Banner tone="bad" announce="now">
          {renderError(t, error)}
        </Banner>
      )}
      <Button type="submit" variant="primary" pending={isRunning ? t('common.saving') : undefined}>
        {t('common.save')}
      </Button>
    </form>
  );
}
