import type { I18n } from '@/lib/i18n/i18n';
import type { TableFormat } from '@/lib/limits/export/export-table';
import { recordOf } from '@/lib/record-of';
import type { ResultWords } from '@/lib/submissions/export-submission';
import { ROW_STATUSES } from '@/lib/submissions/row-status';

const COLUMN_IDS = [
  'from',
  'to',
  'label',
  'limit',
  'category',
  'typeId',
  'fromObjectTypeId',
  'toObjectTypeId',
  'row',
  'before',
  'enforced',
  'status',
  'message',
  'correlationId',
] as const satisfies readonly (keyof ResultWords['headers'])[];

/** The words of an export: people's in tables, the program's own in JSON and YAML. */
export function exportWords({ t }: I18n, format: TableFormat): ResultWords {
  const isForPrograms = format === 'json' || format === 'yaml';
  return {
    headers: recordOf(COLUMN_IDS, (id) => t(`exporting.column_${id}`)),
    statuses: recordOf(ROW_STATUSES, (status) =>
      isForPrograms ? status : t(`rowStatus.${status}`),
    ),
    many: isForPrograms ? 'many' : t('common.many'),
    anyLabel: isForPrograms ? null : t('common.anyLabel'),
  };
}
