import type { CandidateRow } from './candidate-row';
import type { Finding } from '../finding';
import { entryOf } from './literal';
import type { Literal } from './literal';
import type { PasteFormat, RefusalCode } from './paste-codes';
import type { PasteIndex } from './paste-index';
import type { PasteNote } from './paste-result';
import { readLiteral } from './read-literal';
import { walkLiteral } from './walk-literal';

export type JsonReading =
  | {
      readonly kind: 'read';
      readonly format: Extract<PasteFormat, 'json' | 'hubspot_answer' | 'postman'>;
      readonly candidates: readonly CandidateRow[];
      readonly notes: readonly PasteNote[];
    }
  | { readonly kind: 'refused'; readonly refused: Finding<RefusalCode> };

/** Whether a text begins as JSON does, rather than as a link or a note in brackets. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{|\[)\s*(?:["'“„‘{}[\]]|[\w$]{1,100}\s*:|\/\/|\/\*|$)/.test(text.slice(0, 2000));
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
  const walked = walkLiteral(root, index);
  return { kind: 'read', format: formatOf(root), ...walked };
}

function formatOf(root: Literal): 'json' | 'hubspot_answer' | 'postman' {
  if (root.kind !== 'object') return 'json';
  const isAnswer = entryOf(root, 'results') !== undefined || entryOf(root, 'errors') !== undefined;
  if (isAnswer) return 'hubspot_answer';
  return entryOf(root, 'item', 'collection') === undefined ? 'json' : 'postman';
}

function nextSign(text: string, from: number): number {
  const sign = /[^\s,;\ufeff]/g;
  sign.lastIndex = from;
  return sign.exec(text)?.index ?? -1;
}

function breaksBetween(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}
