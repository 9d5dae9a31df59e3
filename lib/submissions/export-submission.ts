import { LIMIT_COLUMNS, limitCell, limitCells } from '../limits/export/limits-table';
import type { ExportCell, ExportTable } from '../limits/export/export-table';
import type { ExportWords } from '../limits/export/limits-table';
import type { StoredPlan, StoredPlanRow, SubmissionStore } from './ports';
import type { RowStatus } from './row-status';
import type { SubmissionRow } from './submission';

const PLAN_COLUMNS = [...LIMIT_COLUMNS, 'row', 'before'] as const;
const RESULT_COLUMNS = [...PLAN_COLUMNS, 'enforced', 'status', 'message', 'correlationId'] as const;

export type PlanWords = ExportWords<(typeof PLAN_COLUMNS)[number]>;
export type ResultWords = ExportWords<(typeof RESULT_COLUMNS)[number]> & {
  readonly statuses: Readonly<Record<RowStatus, string>>;
};

const ROWS_PER_READ = 500;

/** A stored plan as a table: what each limit is and is to become. */
export function planTable({ rows }: Pick<StoredPlan, 'rows'>, words: PlanWords): ExportTable {
  return {
    columns: columnsOf(PLAN_COLUMNS, words),
    rows: rows.map((row) => planCells(row, words)),
  };
}

/** A submission as a table, read in pieces. Its Limit column is what was asked for: it pastes back. */
export function submissionTable(
  submissions: Pick<SubmissionStore, 'listRows'>,
  submissionId: string,
  words: ResultWords,
): ExportTable {
  const rows = async function* (): AsyncGenerator<readonly ExportCell[]> {
    for await (const row of allRows(submissions, submissionId)) {
      yield [
        ...planCells(row, words),
        limitCell(row.enforced, words.many),
        words.statuses[row.status],
        row.message,
        row.correlationId,
      ];
    }
  };
  return { columns: columnsOf(RESULT_COLUMNS, words), rows: rows() };
}

/** Every row of a submission at once, for what is printed. */
export async function readRows(
  submissions: Pick<SubmissionStore, 'listRows'>,
  submissionId: string,
): Promise<readonly SubmissionRow[]> {
  const rows: SubmissionRow[] = [];
  for await (const row of allRows(submissions, submissionId)) rows.push(row);
  return rows;
}

/** Every row of a submission, a page at a time. */
async function* allRows(
  submissions: Pick<SubmissionStore, 'listRows'>,
  submissionId: string,
): AsyncGenerator<SubmissionRow> {
  for (let after = 0; ;) {
    const page = await submissions.listRows(submissionId, { after, pageSize: ROWS_PER_READ });
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < ROWS_PER_READ) return;
    after = last.rowNumber;
  }
}

function planCells(row: StoredPlanRow | SubmissionRow, words: PlanWords): readonly ExportCell[] {
  return [
    ...limitCells({ ...row, limit: row.wanted }, words),
    row.rowNumber,
    limitCell(row.before, words.many),
  ];
}

function columnsOf<Id extends string>(
  ids: readonly Id[],
  { headers }: { readonly headers: Readonly<Record<Id, string>> },
) {
  return ids.map((id) => ({ id, header: headers[id] }));
}
