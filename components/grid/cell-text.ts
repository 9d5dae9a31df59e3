import type { DraftRow } from '@/lib/limits/limit';

/** Many in the languages of the interface, and its sign. */
const MANY = new Set(['many', 'viele', '∞', 'no limit', 'kein limit', 'unlimited', 'unbegrenzt']);
const ONE = new Set(['one', 'ein', 'eins']);

/** What a cell's text means; `leave` where it is empty, `null` where it is no limit at all. */
export function readCellText(text: string): number | 'many' | 'leave' | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return 'leave';
  if (MANY.has(typed)) return 'many';
  if (ONE.has(typed)) return 1;
  return parseNumber(typed);
}

/** As it can be typed, and as it is copied: without separators of thousands. */
export function toCellText(limit: DraftRow['limit'], many: string): string {
  if (limit === null) return '';
  return limit === 'many' ? many : String(limit);
}

/** `1.000`, `1,000` and `1 000` are a thousand; `2,5` is two and a half, which the rules refuse. */
function parseNumber(text: string): number | null {
  if (/^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(text)) return Number(text.replace(/\D/g, ''));
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
