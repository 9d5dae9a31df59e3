import type { Catalogue } from '../catalogue';
import type { CandidateRow } from './candidate-row';
import { listRequests } from './list-requests';
import { indexAnswers } from './paste-answers';
import { PASTE_BYTES_MAX, PASTE_ROWS_MAX, utf8Bytes } from './paste-caps';
import { pasteIndexOf } from './paste-index';
import type { ColumnMapping, PasteAnswer, PasteResult } from './paste-result';
import { readPaste } from './read-paste';
import { removeSecrets } from './remove-secrets';
import { resolveRows } from './resolve-rows';

export type ParsePasteOptions = {
  readonly catalogue: Catalogue;
  /** The clipboard's `text/html`, where there is one. */
  readonly html?: string;
  /** How to read a table, instead of how it looks. */
  readonly columns?: ColumnMapping;
  /** What a person decided so far. */
  readonly answers?: readonly PasteAnswer[];
  /** Told now and then how much is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
};

/**
 * Reads limits from whatever a person pastes. Nothing is lost: every line is a row, or is listed
 * as skipped; nothing is guessed without a note, and a paste over a cap is refused whole.
 */
export function parsePaste(text: string, options: ParsePasteOptions): PasteResult {
  const found = utf8Bytes(text, PASTE_BYTES_MAX);
  if (found > PASTE_BYTES_MAX) {
    return {
      ...EMPTY,
      refused: { code: 'too_many_bytes', params: { max: PASTE_BYTES_MAX, found } },
    };
  }
  const { text: cleaned, secretRemoved } = removeSecrets(normalized(text));
  const html = options.html === undefined ? undefined : removeSecrets(options.html).text;
  const index = pasteIndexOf(options.catalogue);
  const answers = indexAnswers(options.answers ?? []);
  const reading = readPaste(cleaned, {
    index,
    columns: options.columns,
    fillFromAbove: answers.fillFromAbove,
    takeTotals: answers.takeTotals,
    ...(html === undefined ? {} : { html }),
  });
  const { format, columns = null, candidates = [] } = reading;
  const refused = reading.refused ?? tooManyRows(candidates);
  if (refused !== null) return { ...EMPTY, format, columns, secretRemoved, refused };
  const { requests, left } = listRequests(candidates, answers);
  const resolved = resolveRows(candidates, {
    ...{ index, answers },
    isLeft: (row) => row.context.request !== undefined && left.has(row.context.request),
    onProgress: options.onProgress,
  });
  return {
    format,
    rows: resolved.rows,
    skipped: [...(reading.skipped ?? []), ...resolved.skipped].toSorted((a, b) => a.line - b.line),
    columns,
    secretRemoved,
    refused: null,
    notes: reading.notes ?? [],
    requests,
    mergeError: reading.mergeError ?? null,
  };
}

const EMPTY: PasteResult = {
  format: 'unknown',
  rows: [],
  skipped: [],
  columns: null,
  secretRemoved: false,
  refused: null,
  notes: [],
  requests: [],
  mergeError: null,
};

/** One kind of line end, no byte order mark. */
function normalized(text: string): string {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  return bare.includes('\r') ? bare.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : bare;
}

function tooManyRows(candidates: readonly CandidateRow[]): PasteResult['refused'] {
  if (candidates.length <= PASTE_ROWS_MAX) return null;
  return { code: 'too_many_rows', params: { max: PASTE_ROWS_MAX, found: candidates.length } };
}
