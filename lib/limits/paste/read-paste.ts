import type { Finding } from '../finding';
import type { CandidateRow } from './candidate-row';
import { chooseDelimiter, delimiterOfSepLine } from './choose-delimiter';
import { findMergeError } from './find-merge-error';
import { CELL_CHARACTERS_MAX } from './paste-caps';
import type { PasteFormat, RefusalCode } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { ColumnMapping, PasteNote, PasteResult, SkippedLine } from './paste-result';
import { readCode } from './read-code';
import { readHeaderWord } from './header-words';
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
  readonly takeTotals: 'yes' | 'no';
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
  const bare = withPlainBars(withoutFences(text));
  return (
    ofLiterals(withoutQuoting(bare), options) ??
    ofMarkdown(withPlainBars(text), options) ??
    ofYaml(bare, index) ??
    ofTableOrSentences(bare, options)
  );
}

/** Lines of ``` around a text are not of it. */
function withoutFences(text: string): string {
  return text.includes('```') || text.includes('~~~') ? text.replace(FENCE, '') : text;
}

/** Tables that are drawn with lines, and the double bars of a wiki's heads. */
function withPlainBars(text: string): string {
  const drawn = /[│┃║]/.test(text)
    ? text
        .replace(/[│┃║]/g, '|')
        .replace(/[─━═]/g, '-')
        .replace(/[┌-╬╭-╰]/g, '+')
    : text;
  return drawn.includes('||')
    ? drawn.replace(/^[ \t]*\|\|(?:[^|\n]+\|\|)+[ \t]*$/gm, (head) => head.replaceAll('||', '|'))
    : drawn;
}

/** The signs in front of lines that a mail quotes. */
function withoutQuoting(text: string): string {
  return text.includes('>') && /^[ \t]*>/m.test(text)
    ? text.replace(/^[ \t]*(?:>[ \t]?){1,20}/gm, '')
    : text;
}

const FENCE = /^[ \t>]{0,20}(?:```|~~~)[\w -]{0,40}$/gm;
/** Words that stand in code, and in no data. */
const CODE = /definitions\/configurations|\b(?:const|let|var|await|return|function|import|def)\s/;
const ROW_WORDS =
  /typeid|type_id|maxtoobjectids|inputs|definitions\/configurations|["']?\b(?:from|pair)[a-z_]{0,20}["']?\s{0,4}(?::|=>)/i;

function ofLiterals(text: string, options: ReadOptions): PasteReading | null {
  const { index } = options;
  if (looksLikeJson(text)) {
    const json = readJson(text, index);
    if (json.kind === 'read') return orUnread(json, text);
    if (json.kind === 'cells') return ofCells(json.rows, options);
    const mayBeCode = json.refused.code === 'syntax_error' && CODE.test(text);
    const code = mayBeCode ? readCode(text, index) : null;
    if (code && code.candidates.length > 0) {
      return { format: 'code', ...code };
    }
    return { format: 'json', refused: json.refused };
  }
  if (!/[{[]/.test(text)) return null;
  if (looksLikeCommand(text)) return orUnread({ format: 'curl', ...readCurl(text, index) }, text);
  if (!ROW_WORDS.test(text) || looksLikeYaml(text)) return null;
  const code = readCode(text, index);
  if (code.candidates.length > 0) return { format: 'code', ...code };
  const unescaped = text.includes('\\"') ? readCurl(text, index) : code;
  return unescaped.candidates.length > 0 ? { format: 'code', ...unescaped } : null;
}

function ofCells(rows: readonly CellRow[], options: ReadOptions): PasteReading {
  const shown = { delimiter: null, textOf: (row: CellRow) => row.cells.join(' | ') };
  return { ...ofRows(rows, options, shown), format: 'json' };
}

/** Where nothing at all was found, every line is one that was not understood. */
function orUnread(reading: PasteReading, text: string): PasteReading {
  const found = [reading.candidates, reading.skipped, reading.notes, reading.refused].some(
    (each) => each !== undefined && (!('length' in each) || each.length > 0),
  );
  if (found) return reading;
  const skipped = text.split('\n').flatMap((line, at): readonly SkippedLine[] => {
    return line.trim() === '' ? [] : [{ line: at + 1, reason: 'not_understood', text: line }];
  });
  return { ...reading, skipped };
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
  return orUnread({ format: 'yaml', ...walkLiteral(yaml.value, index) }, text);
}

function ofHtml(html: string, isText: boolean, options: ReadOptions): PasteReading {
  return { ...ofCells(readHtmlTable(html, isText), options), format: 'html' };
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
  { index, columns, fillFromAbove, takeTotals }: ReadOptions,
  shown: Pick<TableInput, 'delimiter' | 'textOf'>,
): Omit<PasteReading, 'format'> {
  const tooLong = rows.find(hasLongCell);
  if (tooLong) return { refused: cellTooLong(tooLong.line) };
  return readTable({ rows, index, given: columns, fillFromAbove, takeTotals, ...shown });
}

function hasLongCell({ cells }: CellRow): boolean {
  for (const cell of cells) if (cell.length > CELL_CHARACTERS_MAX) return true;
  return false;
}

/** Whether a table tells at least which limit each row is about. */
function hasMeaning(columns: ColumnMapping | undefined): boolean {
  const has = (role: ColumnMapping['roles'][number]) => columns?.roles.includes(role) ?? false;
  if (has('pair') || (has('from') && has('to')) || has('typeId')) return true;
  // "Name" alone heads many a list that is none of ours.
  const head = columns?.headers[columns.roles.indexOf('limit')];
  return has('label') && (head === undefined || readHeaderWord(head)?.role === 'limit');
}

function cellTooLong(line: number): Finding<RefusalCode> {
  return { code: 'cell_too_long', params: { max: CELL_CHARACTERS_MAX, line } };
}

function blankLines(text: string): readonly SkippedLine[] {
  const lines = text.split('\n');
  const filled = text.endsWith('\n') ? lines.slice(0, -1) : lines;
  return text === '' ? [] : filled.map((_, at) => ({ line: at + 1, reason: 'blank', text: '' }));
}
