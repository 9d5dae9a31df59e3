import type { I18n } from '@/lib/i18n/i18n';
import type { TableFormat } from '@/lib/limits/export/export-table';
import { recordOf } from '@/lib/record-of';
import type { HistoryWords } from '@/lib/submissions/export-history';
import { SUBMISSION_STATUSES } from '@/lib/submissions/submission';

const COLUMN_IDS = [
  'number',
  'startedAt',
  'endedAt',
  'by',
  'status',
  'pairs',
  'applied',
  'refused',
  'note',
] as const satisfies readonly (keyof HistoryWords['headers'])[];

/** The words of an exported history: people's in tables, the program's own in JSON and YAML. */
export function historyWords({ t }: I18n, format: TableFormat): HistoryWords {
  const isForPrograms = format === 'json' || format === 'yaml';
  return {
    headers: recordOf(COLUMN_IDS, (id) => t(`exporting.history_${id}`)),
    statuses: recordOf(SUBMISSION_STATUSES, (status) =>
      isForPrograms ? status : t(`submissionStatus.${status}`),
    ),
  };
}
