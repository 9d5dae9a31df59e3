import type { I18n } from '@/lib/i18n/i18n';
import type { PortalConnection } from '@/lib/portals/portal-connection';
import { DataTable } from '../ui/data-table';
import type { ConnectActions, RowActions } from './portal-actions';
import { PortalMenu } from './portal-menu';
import { portalsColumns } from './portals-columns';

type PortalsTableProps = {
  readonly i18n: I18n;
  readonly connections: readonly PortalConnection[];
  readonly connect: ConnectActions;
  readonly actions: RowActions;
};

export function PortalsTable({ i18n, connections, connect, actions }: PortalsTableProps) {
  const columns = [
    ...portalsColumns(i18n),
    {
      id: 'actions',
      header: i18n.t('portals.actions'),
      role: 'action' as const,
      cell: (connection: PortalConnection) => (
        <PortalMenu connection={connection} connect={connect} actions={actions} />
      ),
    },
  ];
  return (
    <DataTable
      caption={i18n.t('portals.title')}
      columns={columns}
      rows={connections}
      rowKey={({ portal }) => portal.hubId}
      empty={i18n.t('portals.none')}
    />
  );
}
