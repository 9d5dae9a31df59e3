import type { I18n } from '@/lib/i18n/i18n';
import { missingScopes } from '@/lib/portals/scopes';
import { groupHubId } from '../layout/portal-look';
import { LookOnlyTag } from '../layout/look-only-tag';
import { PortalTag } from '../layout/portal-tag';
import type { Column } from '../ui/data-table';
import { StatusPill } from '../ui/status-pill';
import { CatalogueAge } from './catalogue-age';
import { ColourMark } from './colour-mark';
import type { PortalRow, RowActions } from './portal-actions';

const STATE_LOOKS = {
  connected: 'applied',
  needs_reauth: 'review',
  disconnected: 'cancelled',
} as const;

export function portalsColumns(
  i18n: I18n,
  actions: Pick<RowActions, 'refreshCatalogue'>,
): readonly Column<PortalRow>[] {
  const { t, format } = i18n;
  return [
    {
      id: 'name',
      header: t('portals.name'),
      role: 'row-header',
      cell: ({ portal, colour, isLookOnly }) => (
        <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
          <ColourMark colour={colour} label={t(`portalColours.${colour}`)} />
          <a href={`/p/${portal.hubId}/limits`}>{portal.name}</a>
          <PortalTag i18n={i18n} accountType={portal.accountType} />
          {isLookOnly ? <LookOnlyTag i18n={i18n} /> : null}
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
      id: 'connection',
      header: t('portals.connection'),
      cell: ({ portal, callsPer10s }) => (
        <span className="grid">
          <span className="whitespace-nowrap">
            {t(`portalKinds.${portal.connection}`)}, {portal.apiVersion}
          </span>
          <span className="text-meta whitespace-nowrap text-text-3">
            {t('portals.callsOf', { calls: callsPer10s })}
          </span>
        </span>
      ),
    },
    { id: 'scopes', header: t('portals.scopes'), cell: (row) => scopesOf(i18n, row) },
    {
      id: 'catalogue',
      header: t('portals.catalogue'),
      cell: ({ portal, state, catalogueReadAt }) =>
        state === 'disconnected' ? (
          '–'
        ) : (
          <CatalogueAge
            portal={portal}
            readAt={catalogueReadAt}
            refresh={actions.refreshCatalogue}
            place="table"
          />
        ),
    },
    {
      id: 'lastCall',
      header: t('portals.lastCall'),
      align: 'end',
      cell: ({ lastCallAt }) => (
        <span className="whitespace-nowrap">
          {lastCallAt === null ? t('portals.never') : format.dateTime(lastCallAt)}
        </span>
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

/** What is missing is named below the row. */
function scopesOf({ t }: I18n, { portal, scopes, state }: PortalRow) {
  if (portal.connection === 'demo' || state === 'disconnected') return '–';
  if (scopes === null) return t('portals.scopesUnknown');
  const missing = missingScopes(scopes);
  if (missing.length === 0) return <StatusPill look="applied">{t('portals.scopesAll')}</StatusPill>;
  const isRequired = missing.some((scope) => scope.isRequired);
  return (
    <StatusPill look={isRequired ? 'refused' : 'review'}>
      {t('portals.scopesMissing', { count: missing.length })}
    </StatusPill>
  );
}
