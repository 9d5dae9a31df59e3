import type { I18n } from '@/lib/i18n/i18n';
import type { PortalConnection } from '@/lib/portals/portal-connection';
import { missingScopes } from '@/lib/portals/scopes';
import { groupHubId } from '../layout/portal-look';
import { PortalTag } from '../layout/portal-tag';
import type { Column } from '../ui/data-table';
import { StatusPill } from '../ui/status-pill';
import { ColourMark } from './colour-mark';

const STATE_LOOKS = {
  connected: 'applied',
  needs_reauth: 'review',
  disconnected: 'cancelled',
} as const;

export function portalsColumns(i18n: I18n): readonly Column<PortalConnection>[] {
  const { t, format } = i18n;
  return [
    {
      id: 'name',
      header: t('portals.name'),
      role: 'row-header',
      cell: ({ portal, colour }) => (
        <span className="inline-flex items-center gap-2">
          <ColourMark colour={colour} label={t(`portalColours.${colour}`)} />
          <a href={`/p/${portal.hubId}/limits`}>{portal.name}</a>
        </span>
      ),
    },
    {
      id: 'hubId',
      header: t('portals.hubId'),
      align: 'end',
      cell: ({ portal }) => (
        <span className="whitespace-nowrap tabular-nums">{groupHubId(portal.hubId)}</span>
      ),
    },
    {
      id: 'type',
      header: t('portals.type'),
      cell: ({ portal }) => <PortalTag i18n={i18n} accountType={portal.accountType} />,
    },
    {
      id: 'kind',
      header: t('portals.kind'),
      cell: ({ portal }) => t(`portalKinds.${portal.connection}`),
    },
    {
      id: 'version',
      header: t('portals.version'),
      cell: ({ portal }) => <span className="whitespace-nowrap">{portal.apiVersion}</span>,
    },
    {
      id: 'calls',
      header: t('portals.callsPer10s'),
      align: 'end',
      cell: ({ callsPer10s }) => format.number(callsPer10s),
    },
    {
      id: 'lookOnly',
      header: t('portals.lookOnly'),
      cell: ({ isLookOnly }) => t(isLookOnly ? 'portals.yes' : 'portals.no'),
    },
    { id: 'scopes', header: t('portals.scopes'), cell: (connection) => scopesOf(i18n, connection) },
    {
      id: 'lastCall',
      header: t('portals.lastCall'),
      align: 'end',
      cell: ({ lastCallAt }) =>
        lastCallAt === null ? (
          t('portals.never')
        ) : (
          <span className="whitespace-nowrap">{format.dateTime(lastCallAt)}</span>
        ),
    },
    {
      id: 'state',
      header: t('portals.state'),
      cell: ({ state }) => (
        <StatusPill look={STATE_LOOKS[state]}>{t(`portalStates.${state}`)}</StatusPill>
      ),
    },
  ];
}

/** What is missing is named, with the place to add it below the table's word. */
function scopesOf({ t }: I18n, { portal, scopes, state }: PortalConnection) {
  if (portal.connection === 'demo' || state === 'disconnected') return '–';
  if (scopes === null) return t('portals.scopesUnknown');
  const missing = missingScopes(scopes);
  if (missing.length === 0) return <StatusPill look="applied">{t('portals.scopesAll')}</StatusPill>;
  return (
    <div className="grid gap-0.5">
      {missing.map(({ suggested, isRequired }) => (
        <StatusPill key={suggested} look={isRequired ? 'refused' : 'review'}>
          {t('portals.scopeMissing', { scope: suggested })}
        </StatusPill>
      ))}
      <span className="text-meta text-text-2">
        {t(portal.connection === 'oauth' ? 'portals.addByReconnecting' : 'portals.addToKey')}
      </span>
    </div>
  );
}
