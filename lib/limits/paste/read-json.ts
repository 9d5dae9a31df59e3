import type { CandidateRow } from './candidate-row';
import type { Finding } from '../finding';
import { entryOf, scalarText } from './literal';
import type { Literal } from './literal';
import type { PasteFormat, RefusalCode } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { PasteNote, SkippedLine } from './paste-result';
import { readLiteral } from './read-literal';
import type { CellRow } from './split-cells';
import { walkLiteral } from './walk-literal';

export type JsonReading =
  | {
      readonly kind: 'read';
      readonly format: Extract<PasteFormat, 'json' | 'hubspot_answer' | 'postman'>;
      readonly candidates: readonly CandidateRow[];
      readonly notes: readonly PasteNote[];
      readonly skipped: readonly SkippedLine[];
    }
  /** A list of lists of values: a table. */
  | { readonly kind: 'cells'; readonly rows: readonly CellRow[] }
  | { readonly kind: 'refused'; readonly refused: Finding<RefusalCode> };

/** Whether a text begins as JSON does, rather than as a link or a note in brackets. */
export function looksLikeJson(text: string): boolean {
  const start = nextSign(text, 0);
  const head = start === -1 ? '' : text.slice(start, start + 2000);
  return /^(?:\{|\[)\s*(?:["'“„‘{}[\]]|[\w$]{1,100}\s*:|\/\/|\/\*|$)/.test(head);
}

/** One value, or one on each line (NDJSON), with whatever commas stand between. */
export function readJson(text: string, index: PasteIndex): JsonReading {
  const values: Literal[] = [];
  let position = 0;
  let line = 1;
  for (;;) {
    const start = nextSign(text, position);
    if (start === -1) break;
    line += breaksBetween(text, position, start);
    const reading = readLiteral(text, start, line);
    if (!reading.ok) return { kind: 'refused', refused: reading.refused };
    values.push(reading.value);
    line += breaksBetween(text, start, reading.end);
    position = reading.end;
  }
  const [first] = values;
  const root: Literal =
    values.length === 1 && first ? first : { kind: 'array', line: 1, items: values };
  const cells = cellsOf(root);
  if (cells !== null) return { kind: 'cells', rows: cells };
  // A list of its own is a list of rows.
  const rows: Literal =
    root.kind === 'array' ? { kind: 'object', line: 1, entries: [['rows', root]] } : root;
  return { kind: 'read', format: formatOf(root), ...walkLiteral(rows, index) };
}

function cellsOf(root: Literal): readonly CellRow[] | null {
  if (root.kind !== 'array' || root.items.length === 0) return null;
  const rows = root.items.flatMap((item) => {
    if (item.kind !== 'array' || item.items.some((cell) => cell.kind !== 'scalar')) return [];
    return [{ cells: item.items.map((cell) => scalarText(cell) ?? ''), line: item.line }];
  });
  return rows.length === root.items.length ? rows : null;
}

function formatOf(root: Literal): 'json' | 'hubspot_answer' | 'postman' {
  if (root.kind !== 'object') return 'json';
  const isAnswer = entryOf(root, 'results') !== undefined || entryOf(root, 'errors') !== undefined;
  if (isAnswer) return 'hubspot_answer';
  return entryOf(root, 'item', 'collection') === undefined ? 'json' : 'postman';
}

/** Signs that stand between values, and comments. */
const BETWEEN = /(?:[\s,;\ufeff]|\/\/[^\n]*|#[^\n]*|\/\*[^]*?\*\/)*/y;

function nextSign(text: string, from: number): number {
  BETWEEN.lastIndex = from;
  BETWEEN.test(text);
  return BETWEEN.lastIndex < text.length ? BETWEEN.lastIndex : -1;
}

function breaksBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}
