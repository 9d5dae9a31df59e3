'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { COLUMN_ROLES } from '@/lib/limits/paste/paste-codes';
import type { ColumnMapping } from '@/lib/limits/paste/paste-result';
import { Select } from '../ui/select';
import { TABLE_ROLES } from '../ui/table-roles';

/** Which column is what; each can be told otherwise. */
export function MappingTable({
  columns,
  onChange,
}: {
  readonly columns: ColumnMapping;
  readonly onChange: (columns: ColumnMapping) => void;
}) {
  const { t } = useI18n();
  const nameOf = (at: number) => {
    const header = columns.headers[at] ?? '';
    return header === '' ? t('paste.columnNumber', { number: at + 1 }) : header;
  };
  return (
    <table {...TABLE_ROLES.table} aria-label={t('paste.mapping')} className="ledger">
      <thead {...TABLE_ROLES.rowgroup}>
        <tr {...TABLE_ROLES.row}>
          {(['yourColumn', 'field', 'sample'] as const).map((head) => (
            <th key={head} {...TABLE_ROLES.columnheader} scope="col">
              {t(`paste.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rowgroup}>
        {columns.roles.map((role, at) => (
          // A column is its place: names can repeat.
          <tr {...TABLE_ROLES.row} key={at}>
            <th {...TABLE_ROLES.rowheader} scope="row">
              {nameOf(at)}
            </th>
            <td {...TABLE_ROLES.cell} data-label={t('paste.field')}>
              <Select
                label={t('paste.fieldOf', { column: nameOf(at) })}
                labelPlacement="hidden"
                value={role}
                fieldClassName="w-44"
                onChange={(event) => {
                  const next = COLUMN_ROLES.find((each) => each === event.target.value) ?? 'ignore';
                  const roles = columns.roles.map((each, place) => {
                    if (place === at) return next;
                    return each === next ? 'ignore' : each;
                  });
                  onChange({ ...columns, roles });
                }}
              >
                {COLUMN_ROLES.map((each) => (
                  <option key={each} value={each}>
                    {t(`paste.role_${each}`)}
                  </option>
                ))}
              </Select>
            </td>
            <td {...TABLE_ROLES.cell} data-label={t('paste.sample')}>
              {columns.samples[at]?.join(', ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
