'use client';

import { useState } from 'react';
import { renderPasteNote, renderPasteProblem } from '@/lib/i18n/render-paste';
import { useI18n } from '@/lib/i18n/use-i18n';
import type { I18n } from '@/lib/i18n/i18n';
import type { PasteResult, PasteRow } from '@/lib/limits/paste/paste-result';
import { Select } from '../ui/select';
import { TABLE_ROLES } from '../ui/table-roles';
import type { PasteGround } from './fetch-ground';
import { objectNameOf } from './object-name-of';
import type { SortedRows } from './review-state';

type Line = {
  readonly key: string;
  readonly line: number;
  readonly cells: readonly string[];
  readonly said: string;
};

const VIEWS = ['all', 'problems', 'notes', 'unchanged', 'skipped'] as const;
type View = (typeof VIEWS)[number];

/** Every row is one line. */
const ROW_HEIGHT_PX = 33;
const STEP = 20;
/** What the tallest window shows of them, and a step more. */
const ROWS_BELOW = 60;

/** A frame that scrolls is reached by the keyboard, too. */
const SCROLL_FRAME = { role: 'region', tabIndex: 0 } as const;

/** The rows one by one, as they were understood; only those in view are in the page. */
export function ReviewRows({
  ground,
  result,
  sorted,
}: {
  readonly ground: PasteGround;
  readonly result: PasteResult;
  readonly sorted: SortedRows;
}) {
  const i18n = useI18n();
  const { t } = i18n;
  const [view, setView] = useState<View>('all');
  const shown = {
    all: result.rows,
    problems: sorted.withProblems,
    notes: sorted.noted,
    unchanged: sorted.unchanged,
    skipped: [],
  }[view];
  const skipped = result.skipped.filter(({ reason }) => reason !== 'blank');
  const counts = {
    all: result.rows.length,
    problems: sorted.withProblems.length,
    notes: sorted.noted.length,
    unchanged: sorted.unchanged.length,
    skipped: skipped.length,
  };
  const lineOf = (at: number): Line | null => {
    const row = shown[at];
    if (row) return ofRow(row, i18n, objectNameOf(ground));
    const line = view === 'skipped' ? skipped[at] : undefined;
    if (!line) return null;
    const cells = [line.text.slice(0, 200), '', '', '', ''];
    const key = `${line.line} ${line.reason} ${at}`;
    return { key, line: line.line, cells, said: t(`paste.reason_${line.reason}`) };
  };
  return (
    <div className="grid gap-2">
      <Select
        label={t('paste.show')}
        labelPlacement="hidden"
        value={view}
        fieldClassName="w-64"
        onChange={(event) => {
          setView(VIEWS.find((each) => each === event.target.value) ?? 'all');
        }}
      >
        {VIEWS.map((each) => (
          <option key={each} value={each}>
            {t(`paste.show_${each}`, { count: counts[each] })}
          </option>
        ))}
      </Select>
      {counts[view] === 0 ? (
        <p className="text-text-2">{t('paste.noRows')}</p>
      ) : (
        <RowWindow key={view} count={counts[view]} lineOf={lineOf} />
      )}
    </div>
  );
}

function RowWindow({
  count,
  lineOf,
}: {
  readonly count: number;
  readonly lineOf: (at: number) => Line | null;
}) {
  const { t, format } = useI18n();
  const [top, setTop] = useState(0);
  const first = Math.max(0, top - STEP);
  const last = Math.min(count, top + ROWS_BELOW);
  const items = Array.from({ length: last - first }, (_, at) => first + at);
  const heads = [
    t('paste.role_from'),
    t('paste.role_to'),
    t('paste.role_typeId'),
    t('paste.label'),
    t('paste.limit'),
  ];
  return (
    <div
      {...SCROLL_FRAME}
      aria-label={t('paste.title')}
      onScroll={(event) => {
        const at = Math.floor(event.currentTarget.scrollTop / ROW_HEIGHT_PX);
        // In steps, so that not every pixel is a commit.
        setTop(Math.min(at - (at % STEP), Math.max(0, count - STEP)));
      }}
      className="max-h-[50dvh] min-h-32 overflow-auto border-y"
    >
      <table
        {...TABLE_ROLES.table}
        aria-label={t('paste.title')}
        aria-rowcount={count + 1}
        className="ledger"
      >
        <thead {...TABLE_ROLES.rowgroup}>
          <tr {...TABLE_ROLES.row} aria-rowindex={1}>
            {[t('paste.line'), ...heads, t('paste.note')].map((head) => (
              <th key={head} {...TABLE_ROLES.columnheader} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <Gap heightPx={first * ROW_HEIGHT_PX} />
        {items.map((index) => {
          const line = lineOf(index);
          return line === null ? null : (
            <tbody {...TABLE_ROLES.rowgroup} key={line.key}>
              <tr {...TABLE_ROLES.row} aria-rowindex={index + 2} style={{ height: ROW_HEIGHT_PX }}>
                <th {...TABLE_ROLES.rowheader} scope="row" className="tabular-nums">
                  {format.number(line.line)}
                </th>
                {line.cells.map((cell, at) => (
                  <td
                    {...TABLE_ROLES.cell}
                    key={heads[at]}
                    data-label={heads[at]}
                    title={cell}
                    className="max-w-64 truncate tabular-nums"
                  >
                    {cell}
                  </td>
                ))}
                <td
                  {...TABLE_ROLES.cell}
                  data-label={t('paste.note')}
                  title={line.said}
                  className="max-w-96 truncate text-text-2"
                >
                  {line.said}
                </td>
              </tr>
            </tbody>
          );
        })}
        <Gap heightPx={(count - last) * ROW_HEIGHT_PX} />
      </table>
    </div>
  );
}

function Gap({ heightPx }: { readonly heightPx: number }) {
  if (heightPx <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td style={{ height: heightPx, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}

function ofRow(row: PasteRow, i18n: I18n, objectName: (id: string) => string): Line {
  const { t, format } = i18n;
  const { written, limit } = row;
  const many = limit === 'many' ? t('common.many') : null;
  const said = [
    ...row.problems.map((problem) => renderPasteProblem(i18n, problem, objectName)),
    ...row.notes.map((note) => renderPasteNote(i18n, note, objectName)),
  ];
  return {
    key: String(row.key),
    line: row.sourceLine,
    cells: [
      row.fromObjectTypeId === null ? (written.from ?? '') : objectName(row.fromObjectTypeId),
      row.toObjectTypeId === null ? (written.to ?? '') : objectName(row.toObjectTypeId),
      row.typeId === null ? (written.typeId ?? '') : String(row.typeId),
      row.typeId === null ? (written.label ?? '') : (row.label ?? t('paste.anyLabel')),
      many ?? (typeof limit === 'number' ? format.number(limit) : (written.limit ?? '')),
    ],
    said: said.join(' '),
  };
}
