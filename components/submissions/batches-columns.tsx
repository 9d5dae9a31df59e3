import type { I18n } from '@/lib/i18n/i18n';
import type { BatchView } from '@/lib/submissions/submission-view';
import { PairLine } from '../limits/pair-line';
import type { Column } from '../ui/data-table';
import { batchStanding } from './batch-facts';
import type { DisplayNames } from './display-names';
import { NoteText } from './note-text';
import { TimeText } from './time-text';

type TimeColumn = 'requestedAt' | 'startedAt' | 'completedAt' | 'sentAt' | 'answeredAt';

export function batchesColumns(i18n: I18n, names: DisplayNames): readonly Column<BatchView>[] {
  const { t, format } = i18n;
  const timeColumn = (id: TimeColumn): Column<BatchView> => ({
    id,
    header: t(`submission.${id}`),
    align: 'end',
    cell: (batch) => {
      const at = batch[id];
      return at === null ? null : <TimeText i18n={i18n} at={at} precision="clock" />;
    },
  });
  return [
    {
      id: 'operation',
      header: t('submission.operation'),
      role: 'row-header',
      cell: (batch) => <Call i18n={i18n} names={names} batch={batch} />,
    },
    {
      id: 'batch',
      header: t('submission.batch'),
      align: 'end',
      cell: (batch) => <BatchName i18n={i18n} batch={batch} />,
    },
    {
      id: 'status',
      header: t('submission.batchStatus'),
      cell: (batch) => <Standing i18n={i18n} batch={batch} />,
    },
    {
      id: 'httpStatus',
      header: t('submission.httpStatus'),
      align: 'end',
      cell: (batch) => batch.httpStatus,
    },
    timeColumn('requestedAt'),
    timeColumn('startedAt'),
    timeColumn('completedAt'),
    {
      id: 'numErrors',
      header: t('submission.numErrors'),
      align: 'end',
      cell: ({ numErrors }) => (numErrors === null ? null : format.number(numErrors)),
    },
    { id: 'links', header: t('submission.links'), cell: ({ links }) => <Links links={links} /> },
    timeColumn('sentAt'),
    timeColumn('answeredAt'),
  ];
}

function BatchName({ i18n, batch }: { readonly i18n: I18n; readonly batch: BatchView }) {
  const { parentBatchNumber } = batch;
  return (
    <span className="grid">
      {i18n.format.number(batch.batchNumber)}
      {parentBatchNumber === null ? null : (
        <span className="text-text-3">
          {i18n.t('submission.splitFrom', { batch: String(parentBatchNumber) })}
        </span>
      )}
    </span>
  );
}

function Call({
  i18n,
  names,
  batch,
}: {
  readonly i18n: I18n;
  readonly names: DisplayNames;
  readonly batch: BatchView;
}) {
  const { operation, fromObjectTypeId, toObjectTypeId } = batch;
  return (
    <span className="inline-grid">
      <span>
        {i18n.t(`operations.${operation}`)}{' '}
        <PairLine
          from={names[fromObjectTypeId] ?? fromObjectTypeId}
          to={names[toObjectTypeId] ?? toObjectTypeId}
        />
      </span>
      <code className="font-mono text-meta text-text-3">
        {fromObjectTypeId}/{toObjectTypeId}/batch/{operation}
      </code>
    </span>
  );
}

/** HubSpot's own word stays as HubSpot writes it. */
function Standing({ i18n, batch }: { readonly i18n: I18n; readonly batch: BatchView }) {
  const standing = batchStanding(batch);
  switch (standing) {
    case 'no_body':
      return i18n.t('submission.noBody');
    case 'not_sent':
      return <span className="text-text-3">{i18n.t('submission.notSent')}</span>;
    case 'no_answer':
      return <span className="text-text-3">{i18n.t('submission.noAnswerYet')}</span>;
    case 'none':
      return <span className="text-text-3">{i18n.t('submission.noStatus')}</span>;
    case 'PENDING':
    case 'PROCESSING':
    case 'COMPLETE':
    case 'CANCELED':
      return <code className="font-mono">{standing}</code>;
  }
}

function Links({ links }: Pick<BatchView, 'links'>) {
  return Object.entries(links ?? {}).map(([name, address]) => (
    <span key={name} className="block">
      {name}: <NoteText note={address} />
    </span>
  ));
}
