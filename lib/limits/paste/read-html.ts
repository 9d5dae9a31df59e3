import { Parser } from 'htmlparser2';
import type { CellRow } from './split-cells';

const SPAN_MAX = 100;

type Span = { readonly text: string; readonly rowsLeft: number };

/** Whether a clipboard's HTML says more than its plain text: a table that the text does not part. */
export function prefersHtml(html: string, text: string): boolean {
  if (!/<t[dh][\s>]/i.test(html)) return false;
  const isSpreadsheet = /urn:schemas-microsoft-com|google-sheets|LibreOffice|Numbers/i.test(html);
  if (isSpreadsheet && text.includes('\t')) return false;
  return !text.includes('\t') || /\b(?:row|col)span\s*=\s*["']?(?:[2-9]|1\d)/i.test(html);
}

export function looksLikeHtml(text: string): boolean {
  return text.includes('<') && /<table[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text);
}

/**
 * The rows of all tables. A cell over several columns fills the first and leaves the others empty;
 * one over several rows is there in each of them.
 *
 * @param countsLines the HTML is the pasted text itself: rows have its lines, else their number
 */
export function readHtmlTable(html: string, countsLines: boolean): readonly CellRow[] {
  const rows: CellRow[] = [];
  let cells: string[] | null = null;
  let spans: (Span | undefined)[] = [];
  let cell: { parts: string[]; columns: number; rows: number } | null = null;
  let line = 1;
  let counted = 0;
  let startLine = 1;
  let depth = 0;
  let muted = 0;

  const fillSpans = (): void => {
    for (let span = cells && spans[cells.length]; cells && span; span = spans[cells.length]) {
      spans[cells.length] =
        span.rowsLeft > 1 ? { ...span, rowsLeft: span.rowsLeft - 1 } : undefined;
      cells.push(span.text);
    }
  };
  const endCell = (): void => {
    if (!cell || !cells) return;
    const text = cell.parts.join('').replace(/\s+/g, ' ').trim();
    for (let column = 0; column < cell.columns; column += 1) {
      if (cell.rows > 1) spans[cells.length] = { text, rowsLeft: cell.rows - 1 };
      cells.push(column === 0 ? text : '');
    }
    cell = null;
  };
  const endRow = (): void => {
    endCell();
    fillSpans();
    if (cells && cells.length > 0)
      rows.push({ cells, line: countsLines ? startLine : rows.length + 1 });
    cells = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'table') {
        depth += 1;
        if (depth === 1) spans = [];
      }
      if (name === 'style' || name === 'script') muted += 1;
      if (depth > 1) return;
      if (name === 'tr') {
        endRow();
        cells = [];
        startLine = lineAt(parser.startIndex);
      } else if (name === 'td' || name === 'th') {
        endCell();
        cells ??= [];
        fillSpans();
        cell = {
          parts: [],
          columns: spanOf(attributes['colspan']),
          rows: spanOf(attributes['rowspan']),
        };
      } else if (name === 'br' || name === 'p' || name === 'div' || name === 'li')
        cell?.parts.push(' ');
    },
    ontext(text) {
      if (muted === 0) cell?.parts.push(text);
    },
    onclosetag(name) {
      if (name === 'style' || name === 'script') muted -= 1;
      if (name === 'table') {
        if (depth === 1) endRow();
        depth -= 1;
      }
      if (depth > 1) return;
      if (name === 'td' || name === 'th') endCell();
      if (name === 'tr') endRow();
    },
  });
  parser.end(html);
  endRow();
  return rows;

  function lineAt(position: number): number {
    for (; counted < position; counted += 1) if (html.charCodeAt(counted) === 10) line += 1;
    return line;
  }
}

function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, SPAN_MAX) : 1;
}
