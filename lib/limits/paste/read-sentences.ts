import { PLAIN_CONTEXT } from './candidate-row';
import type { CandidateRow } from './candidate-row';
import type { PasteIndex } from './paste-index';
import type { PasteNote, SkippedLine } from './paste-result';
import { readSentence } from './read-sentence';
import type { SentenceReading } from './read-sentence';

export type SentencesReading = {
  readonly candidates: readonly CandidateRow[];
  readonly skipped: readonly SkippedLine[];
};

/** Quoting, bullets and numbers at the start of a line, as in mails and lists. */
const LEAD = /^[\s>]{0,20}(?:(?:[-*•·–]|\d{1,3}[.)]|[a-z]\))\s{1,10})?/;
const POLITE =
  /^ ?(?:(?:please|pls|bitte|por favor|per favore|s['’]il vous plaît|and|und|et|y|also|auch|set)[ ,:]{1,2}){1,3}/i;
const PARTS =
  /(?:;\s{0,5}|[.,]\s{1,5})(?:(?:and|or|und|oder|et|ou|y|e|en)\s)?|\s(?:and|und|et|y)\s/i;

/** Line by line; what is not a statement is kept as not understood. */
export function readSentences(text: string, index: PasteIndex): SentencesReading {
  const candidates: CandidateRow[] = [];
  const skipped: SkippedLine[] = [];
  text.split('\n').forEach((raw, at) => {
    const line = at + 1;
    if (/^[\s>]*$/.test(raw)) {
      skipped.push({ line, reason: 'blank', text: '' });
      return;
    }
    const readings = raw.length > 2000 ? [] : readStatements(raw, index);
    if (readings.length === 0) skipped.push({ line, reason: 'not_understood', text: raw });
    for (const { written, notes = [] } of readings) {
      candidates.push({ line, text: raw, written, context: PLAIN_CONTEXT, notes });
    }
  });
  return { candidates, skipped };
}

/** How many of the first lines are statements. */
export function countSentences(text: string, index: PasteIndex): number {
  const lines = text.slice(0, 20_000).split('\n', 60);
  return lines.filter((line) => line.length < 2000 && readStatements(line, index).length > 0)
    .length;
}

/** A line is one statement, or several that are all understood. */
function readStatements(raw: string, index: PasteIndex): readonly NotedReading[] {
  const bare = raw.replace(LEAD, '').replace(/\*\*|`/g, '');
  const line = bare.replace(/\s+/g, ' ').replace(POLITE, '').trim();
  const whole = readSentence(line, index);
  if (whole?.isSure === true) return [whole];
  const both = readBothWays(line, index);
  if (both.length > 0) return both;
  const parts = line.split(PARTS).filter((part) => part.trim() !== '');
  if (parts.length > 1 && parts.length < 50) {
    const readings = parts.map((part) => readSentence(part.trim(), index));
    const sure = readings.filter((reading) => reading?.isSure === true);
    if (sure.length === parts.length) return readings.filter((reading) => reading !== null);
    const shared = readShared(parts, index);
    if (shared.length > 0) return shared;
  }
  return whole ? [whole] : [];
}

type NotedReading = SentenceReading & { readonly notes?: readonly PasteNote[] };

const TWO_WAY = /^(.{1,100}?)\s?(?:<[–—-]{0,2}>|<=>|[↔⟷⇔⇄⇆⇌])\s?(.{1,100}?)\s?[:=]\s?(.{1,40})$/;

/** "Deal ↔ Contact: 5". */
function readBothWays(line: string, index: PasteIndex): readonly NotedReading[] {
  const [, a, b, limit] = TWO_WAY.exec(line) ?? [];
  if (a === undefined || b === undefined || limit === undefined) return [];
  const notes: readonly PasteNote[] = [{ code: 'both_directions', params: { text: line } }];
  const readings = [`${a} → ${b}: ${limit}`, `${b} → ${a}: ${limit}`].flatMap((text) => {
    const reading = readSentence(text, index);
    return reading ? [{ ...reading, notes }] : [];
  });
  return readings.length === 2 ? readings : [];
}

/** "max 5 contacts and 3 companies per deal": the last part says of what for all of them. */
function readShared(parts: readonly string[], index: PasteIndex): readonly SentenceReading[] {
  const last = parts.at(-1) ?? '';
  const end = / (?:per|pro|je|par|por) .{1,100}$/i.exec(last)?.[0];
  if (end === undefined) return [];
  const readings = parts.map((part) => readSentence(part === last ? part : part + end, index));
  const sure = readings.flatMap((reading) => (reading?.isSure === true ? [reading] : []));
  return sure.length === parts.length ? sure : [];
}
