import type { I18n } from '@/lib/i18n/i18n';
import type { Snapshot } from '@/lib/submissions/snapshot';
import { DataTable, type Column } from '../ui/data-table';
import { LinkButton } from '../ui/link-button';

type SnapshotsTableProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  /** Newest first. */
  readonly snapshots: readonly Snapshot[];
  /** The one that holds now, as far as is known. */
  readonly newestId: string | null;
};

/** Every state of all limits that was kept, and the way back to it. */
export function SnapshotsTable({ i18n, hubId, snapshots, newestId }: SnapshotsTableProps) {
  const { t, format } = i18n;
  const columns: readonly Column<Snapshot>[] = [
    {
      id: 'held',
      header: t('drift.held'),
      role: 'row-header',
      className: 'w-full',
      cell: ({ takenAt, confirmedAt }) => (
        <span className="tabular-nums">
          {heldSpan(i18n, takenAt, Math.max(takenAt, confirmedAt))}
        </span>
      ),
    },
    {
      id: 'restore',
      header: t('drift.restore'),
      role: 'action',
      cell: ({ snapshotId, takenAt }) =>
        snapshotId === newestId ? (
          <span className="text-text-2">{t('drift.holds')}</span>
        ) : (
          <LinkButton size="small" href={`/p/${hubId}/drift/restore/${snapshotId}`}>
            <span className="whitespace-nowrap">
              {t('drift.restoreTo', { time: format.dateTime(takenAt) })}
            </span>
          </LinkButton>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('drift.snapshotsCaption')}
      columns={columns}
      rows={snapshots}
      rowKey={({ snapshotId }) => snapshotId}
      empty={<p>{t('drift.noSnapshots')}</p>}
    />
  );
}

/** A state that was read once, or within a minute, has one time. */
function heldSpan({ t, format }: I18n, fromMs: number, toMs: number): string {
  const [from, to] = [format.dateTime(fromMs), format.dateTime(toMs)];
  return from === to ? from : t('drift.heldSpan', { from, to });
}
