import type { I18n } from '@/lib/i18n/i18n';
import { DataTable } from '../ui/data-table';
import type { ConnectActions, PortalRow, RowActions } from './portal-actions';
import { PortalMenu } from './portal-menu';
import { portalNote } from './portal-note';
import { portalsColumns } from './portals-columns';

type PortalsTableProps = {
  readonly i18n: I18n;
  readonly rows: readonly PortalRow[];
  readonly connect: ConnectActions;
  readonly actions: RowActions;
};

export function PortalsTable({ i18n, rows, connect, actions }: PortalsTableProps) {
  const columns = [
    ...portalsColumns(i18n, actions),
    {
      id: 'actions',
      header: i18n.t('portals.actions'),
      role: 'action' as const,
      cell: (connection: PortalRow) => (
        <PortalMenu connection={connection} connect={connect} actions={actions} />
      ),
    },
  ];
  return (
    <DataTable
      caption={i18n.t('portals.title')}
      columns={columns}
      rows={rows}
      note={(row) => portalNote(i18n, row)}
      rowKey={({ portal }) => portal.hubId}
      empty={i18n.t('portals.none')}
    />
  );
}
