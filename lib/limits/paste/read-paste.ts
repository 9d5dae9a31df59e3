import type { Finding } from '../finding';
import type { CandidateRow } from './candidate-row';
import { chooseDelimiter, delimiterOfSepLine } from './choose-delimiter';
import { findMergeError } from './find-merge-error';
import { CELL_CHARACTERS_MAX } from './paste-caps';
import type { PasteFormat, RefusalCode } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { ColumnMapping, PasteNote, PasteResult, SkippedLine } from './paste-result';
import { readCode } from './read-code';
import { looksLikeCommand, readCurl } from './read-curl';
import { looksLikeHtml, prefersHtml, readHtmlTable } from './read-html';
import { looksLikeJson, readJson } from './read-json';
import { looksLikeMarkdown, readMarkdown } from './read-markdown';
import { countSentences, readSentences } from './read-sentences';
import { readTable } from './read-table';
import type { TableInput } from './read-table';
import { looksLikeYaml, readYaml } from './read-yaml';
import { splitCells } from './split-cells';
import type { CellRow } from './split-cells';
import { walkLiteral } from './walk-literal';

export type PasteReading = {
  readonly format: PasteFormat;
  readonly candidates?: readonly CandidateRow[];
  readonly skipped?: readonly SkippedLine[];
  readonly columns?: ColumnMapping;
  readonly notes?: readonly PasteNote[];
  readonly mergeError?: PasteResult['mergeError'];
  readonly refused?: Finding<RefusalCode>;
};

export type ReadOptions = {
  readonly index: PasteIndex;
  readonly html?: string;
  readonly columns: ColumnMapping | undefined;
  readonly fillFromAbove: 'yes' | 'no';
};

/** Finds out what a text is, and reads its rows as they are written. */
export function readPaste(text: string, options: ReadOptions): PasteReading {
  const { index, html, columns } = options;
  if (html !== undefined && prefersHtml(html, text)) return ofHtml(html, false, options);
  if (text.trim() === '') return { format: 'empty', skipped: blankLines(text) };
  if (columns?.delimiter) return ofDelimited(text, columns.delimiter, options);
  const mergeError = findMergeError(text, index);
  if (mergeError) return { format: 'merge_error', mergeError };
  if (looksLikeHtml(text)) return ofHtml(text, true, options);
  return (
    ofLiterals(text, index) ??
    ofMarkdown(text, options) ??
    ofYaml(text, index) ??
    ofTableOrSentences(text, options)
  );
}

function ofLiterals(text: string, index: PasteIndex): PasteReading | null {
  if (looksLikeJson(text)) {
    const json = readJson(text, index);
    if (json.kind === 'read') return json;
    const mayBeCode = json.refused.code === 'syntax_error';
    const code = mayBeCode ? readCode(text, index) : null;
    if (code && code.candidates.length > 0) {
      return { format: 'code', ...code };
    }
    return { format: 'json', refused: json.refused };
  }
  if (!/[{[]/.test(text)) return null;
  if (looksLikeCommand(text)) return { format: 'curl', ...readCurl(text, index) };
  if (!/typeid|type_id|maxtoobjectids|inputs|definitions\/configurations/i.test(text)) return null;
  const code = readCode(text, index);
  if (code.candidates.length > 0) return { format: 'code', ...code };
  const unescaped = text.includes('\\"') ? readCurl(text, index) : code;
  return unescaped.candidates.length > 0 ? { format: 'code', ...unescaped } : null;
}

function ofMarkdown(text: string, options: ReadOptions): PasteReading | null {
  if (!looksLikeMarkdown(text)) return null;
  const { rows, skipped } = readMarkdown(text);
  const lines = text.split('\n');
  const reading = ofRows(rows, options, {
    delimiter: null,
    textOf: (row) => lines[row.line - 1] ?? '',
  });
  return { ...reading, format: 'markdown', skipped: [...skipped, ...(reading.skipped ?? [])] };
}

function ofYaml(text: string, index: PasteIndex): PasteReading | null {
  if (!looksLikeYaml(text)) return null;
  const yaml = readYaml(text);
  if (!yaml.ok) return { format: 'yaml', refused: yaml.refused };
  return { format: 'yaml', ...walkLiteral(yaml.value, index) };
}

function ofHtml(html: string, isText: boolean, options: ReadOptions): PasteReading {
  const rows = readHtmlTable(html, isText);
  const shown = { delimiter: null, textOf: (row: CellRow) => row.cells.join(' | ') };
  return { ...ofRows(rows, options, shown), format: 'html' };
}

function ofTableOrSentences(text: string, options: ReadOptions): PasteReading {
  const { index } = options;
  const said = delimiterOfSepLine(text);
  const choice = said === null ? chooseDelimiter(text, index) : null;
  const delimiter = said ?? choice?.delimiter ?? null;
  const sentences = said === null && delimiter !== '\t' ? countSentences(text, index) : 0;
  if (delimiter !== null && (said !== null || sentences <= (choice?.understood ?? 0))) {
    const table = ofDelimited(text, delimiter, options);
    if (table.refused || hasMeaning(table.columns)) return table;
  }
  const reading = readSentences(text, index);
  const tooLong = reading.skipped.find((line) => line.text.length > CELL_CHARACTERS_MAX);
  if (tooLong) return { format: 'unknown', refused: cellTooLong(tooLong.line) };
  return { format: reading.candidates.length > 0 ? 'sentences' : 'unknown', ...reading };
}

function ofDelimited(
  text: string,
  delimiter: NonNullable<ColumnMapping['delimiter']>,
  options: ReadOptions,
): PasteReading {
  // The end of the last line is not one more line.
  const whole = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = whole.split('\n');
  const textOf = ({ line, lineCount = 1 }: CellRow) =>
    lineCount === 1
      ? (lines[line - 1] ?? '')
      : lines.slice(line - 1, line - 1 + lineCount).join('\n');
  const reading = ofRows(splitCells(whole, delimiter), options, { delimiter, textOf });
  return { ...reading, format: delimiter === '\t' ? 'tsv' : 'csv' };
}

function ofRows(
  rows: readonly CellRow[],
  { index, columns, fillFromAbove }: ReadOptions,
  shown: Pick<TableInput, 'delimiter' | 'textOf'>,
): Omit<PasteReading, 'format'> {
  const tooLong = rows.find(({ cells }) => cells.some((cell) => cell.length > CELL_CHARACTERS_MAX));
  if (tooLong) return { refused: cellTooLong(tooLong.line) };
  return readTable({ rows, index, given: columns, fillFromAbove, ...shown });
}

/** Whether a table tells at least which limit each row is about. */
function hasMeaning(columns: ColumnMapping | undefined): boolean {
  const has = (role: ColumnMapping['roles'][number]) => columns?.roles.includes(role) ?? false;
  return has('pair') || (has('from') && has('to')) || has('typeId') || has('label');
}

function cellTooLong(line: number): Finding<RefusalCode> {
  return { code: 'cell_too_long', params: { max: CELL_CHARACTERS_MAX, line } };
}

function blankLines(text: string): readonly SkippedLine[] {
  const lines = text.split('\n');
  const filled = text.endsWith('\n') ? lines.slice(0, -1) : lines;
  return text === '' ? [] : filled.map((_, at) => ({ line: at + 1, reason: 'blank', text: '' }));
}
