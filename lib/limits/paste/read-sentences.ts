import { PLAIN_CONTEXT } from './candidate-row';
import type { CandidateRow } from './candidate-row';
import type { PasteIndex } from './paste-index';
import type { SkippedLine } from './paste-result';
import { readSentence } from './read-sentence';
import type { SentenceReading } from './read-sentence';

export type SentencesReading = {
  readonly candidates: readonly CandidateRow[];
  readonly skipped: readonly SkippedLine[];
};

/** Quoting, bullets and numbers at the start of a line, as in mails and lists. */
const LEAD = /^[\s>]{0,20}(?:(?:[-*•·–]|\d{1,3}[.)])\s{1,10})?/;
const PARTS = /(?:[.;]|,)\s{1,5}(?:(?:and|or|und|oder|et|ou|y|e|en)\s)?|\s(?:and|und|et|y)\s/i;

/** Line by line; what is not a statement is kept as not understood. */
export function readSentences(text: string, index: PasteIndex): SentencesReading {
  const candidates: CandidateRow[] = [];
  const skipped: SkippedLine[] = [];
  text.split('\n').forEach((raw, at) => {
    const line = at + 1;
    if (raw.trim() === '') {
      skipped.push({ line, reason: 'blank', text: '' });
      return;
    }
    const readings = raw.length > 2000 ? [] : readStatements(raw, index);
    if (readings.length === 0) skipped.push({ line, reason: 'not_understood', text: raw });
    for (const { written } of readings) {
      candidates.push({ line, text: raw, written, context: PLAIN_CONTEXT, notes: [] });
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
function readStatements(raw: string, index: PasteIndex): readonly SentenceReading[] {
  const line = raw.replace(LEAD, '').replace(/\s+/g, ' ').trim();
  const whole = readSentence(line, index);
  if (whole?.isSure === true) return [whole];
  const parts = line.split(PARTS).filter((part) => part.trim() !== '');
  if (parts.length > 1 && parts.length < 50) {
    const readings = parts.map((part) => readSentence(part.trim(), index));
    const sure = readings.filter((reading) => reading?.isSure === true);
    if (sure.length === parts.length) return readings.filter((reading) => reading !== null);
  }
  return whole ? [whole] : [];
}
