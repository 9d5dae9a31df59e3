import type { Fix, Issue } from './finding';
import { LIMIT_MAX } from './limit';
import type { DraftRow } from './limit';

/** HubSpot's own settings page takes no more. */
export const INTERFACE_LIMIT_MAX = 10_000;

/** What is wrong with the number itself, whatever it is meant for. */
export function checkValue(row: DraftRow): readonly Issue[] {
  const { rowNumber, limit } = row;
  if (limit === 'many') return [];
  const problem = { rowNumber, severity: 'problem' } as const;
  if (limit === null) {
    return [{ ...problem, code: 'limit_missing', params: {}, fixes: [leaveAsIs(row)] }];
  }
  if (Number.isNaN(limit)) {
    return [{ ...problem, code: 'limit_not_whole', params: { limit }, fixes: [leaveAsIs(row)] }];
  }
  if (limit > LIMIT_MAX) {
    const fixes = [setLimit([row], INTERFACE_LIMIT_MAX), removeLimit(row)];
    return [{ ...problem, code: 'limit_too_large', params: { limit, max: LIMIT_MAX }, fixes }];
  }
  if (limit <= 0) {
    const fixes = [setLimit([row], 1), leaveAsIs(row)];
    return [{ ...problem, code: 'limit_below_one', params: { limit }, fixes }];
  }
  if (!Number.isInteger(limit)) {
    const fixes = [Math.floor(limit), Math.ceil(limit)]
      .filter((whole) => whole >= 1)
      .map((whole) => setLimit([row], whole));
    return [{ ...problem, code: 'limit_not_whole', params: { limit }, fixes }];
  }
  return [];
}

export function setLimit(rows: readonly DraftRow[], limit: number): Fix {
  return {
    code: 'use_limit',
    params: { limit },
    edits: rows.map(({ rowNumber }) => ({ kind: 'replace', rowNumber, row: { limit } })),
  };
}

export function leaveAsIs(...rows: readonly DraftRow[]): Fix {
  return {
    code: 'leave_as_is',
    params: {},
    edits: rows.map(({ rowNumber }) => ({ kind: 'drop', rowNumber })),
  };
}

function removeLimit({ rowNumber }: DraftRow): Fix {
  return {
    code: 'remove_limit',
    params: {},
    edits: [{ kind: 'replace', rowNumber, row: { limit: 'many' } }],
  };
}
