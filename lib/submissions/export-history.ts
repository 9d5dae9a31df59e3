import type { ExportCell, ExportTable } from '../limits/export/export-table';
import type { HistoryFilter } from './history-filter';
import type { PageEdge } from './history-search';
import { listSubmissions, type ListSubmissionsDependencies } from './list-submissions';
import type { SubmissionStatus } from './submission';
import type { SubmissionHead } from './submission-view';

const HISTORY_COLUMNS = [
  'number',
  'startedAt',
  'endedAt',
  'by',
  'status',
  'pairs',
  'applied',
  'refused',
  'note',
] as const;

export type HistoryWords = {
  readonly headers: Readonly<Record<(typeof HISTORY_COLUMNS)[number], string>>;
  readonly statuses: Readonly<Record<SubmissionStatus, string>>;
};

/** The submissions that a filter finds, newest first, a page at a time. Times are ISO 8601 in UTC. */
export function historyTable(
  dependencies: ListSubmissionsDependencies,
  { hubId, filter }: { readonly hubId: number; readonly filter: HistoryFilter },
  words: HistoryWords,
): ExportTable {
  const rows = async function* (): AsyncGenerator<readonly ExportCell[]> {
    let edge: PageEdge = { kind: 'newest' };
    for (;;) {
      const page = await listSubmissions(dependencies, { hubId, filter, edge });
      for (const submission of page.submissions) yield historyCells(submission, words);
      if (page.olderThan === null) return;
      edge = { kind: 'older', than: page.olderThan };
    }
  };
  return {
    columns: HISTORY_COLUMNS.map((id) => ({ id, header: words.headers[id] })),
    rows: rows(),
  };
}

function historyCells(head: SubmissionHead, { statuses }: HistoryWords): readonly ExportCell[] {
  return [
    head.number,
    head.createdAt,
    head.endedAt,
    head.createdBy,
    statuses[head.status],
    head.pairs,
    head.counts.applied,
    head.counts.rejected,
    head.note,
  ];
}
