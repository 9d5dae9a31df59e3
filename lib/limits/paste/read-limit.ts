import { LIMIT_MAX } from '../limit';
import { cleanCell, isExcelError } from './clean-cell';
import { readLimitWord } from './limit-words';
import { hasThreeDigits, numberStyleOf, readNumber } from './read-number';
import type { NumberReading, NumberStyle } from './read-number';

/** What one cell of the limit column says. */
export type LimitReading =
  | { readonly kind: 'limit'; readonly limit: number | 'many'; readonly isChanged: boolean }
  | { readonly kind: 'leave' }
  | { readonly kind: 'none' }
  | { readonly kind: 'three_decimals'; readonly thousands: number; readonly decimals: number }
  | { readonly kind: 'ambiguous'; readonly thousands: number; readonly decimals: number }
  /** "One-to-Many": the left side limits the way back. */
  | { readonly kind: 'both_sides'; readonly there: number | 'many'; readonly back: number | 'many' }
  | { readonly kind: 'excel_error' }
  | { readonly kind: 'unreadable' };

type BothSides = Extract<LimitReading, { readonly kind: 'both_sides' }>;

export type LimitColumn = {
  readonly style: NumberStyle;
  /** Every number has three decimals or is so many thousands: it is asked once. */
  readonly isThreeDigitsOnly: boolean;
};

/** @param counts how often each different text stands in the column */
export function readLimitColumn(counts: ReadonlyMap<string, number>): LimitColumn {
  const numbers: string[] = [];
  let rows = 0;
  for (const [cell, count] of counts) {
    if (!/\p{Nd}/u.test(cell)) continue;
    numbers.push(cleanCell(cell).text);
    rows += count;
  }
  const endInZeros =
    rows > 1 && numbers.every((text) => text.endsWith('.000') && hasThreeDigits(text, '.'));
  return { style: numberStyleOf(numbers), isThreeDigitsOnly: endInZeros };
}

const EXPLAINED = /^([^()]{1,60}?) ?\(([^()]{0,60})\)$/;
const BEFORE =
  /^(?:max\.?|maximum|maximal|at most|up to|no more than|höchstens|bis zu|au plus|au maximum|jusqu['’]à|como máximo|máximo|máx\.?|hasta|no máximo|até|maximaal|hoogstens|al massimo|massimo|fino a|最大|<=|≤|=) ?:? ?/i;
const AFTER = / ?(?:max\.?|maximum|or fewer|or less|höchstens|件|個|つ|まで|以下)$/i;
const SIDES =
  /^(.{1,30}?)(?:[-_ ]{1,3}(?:to|zu|à|a|para|op|naar|su)[-_ ]{1,3}| ?: ?| ?対 ?)(.{1,30})$/i;
const SHORT_SIDES = /^(?:([1nm∞]) ?[-–/] ?([1nm∞])|(one|many)[-_ ]?(?:to|2|\/)[-_ ]?(one|many))$/i;

export function readLimit(cell: string, column: LimitColumn): LimitReading {
  const { text: written } = cleanCell(cell);
  if (isExcelError(written)) return { kind: 'excel_error' };
  const text = /[^\d][.;!]$/.test(written) ? written.slice(0, -1) : written;
  const plain = readPlain(written, column) ?? readPlain(text, column);
  if (plain !== null) return plain;
  const explained = EXPLAINED.exec(text);
  const inner = explained?.[1]?.trim() ?? text.replace(BEFORE, '').replace(AFTER, '').trim();
  if (inner !== text && inner !== '') {
    const reading = readPlain(inner, column);
    const confirmed = explained?.[2] === undefined ? null : readPlain(explained[2].trim(), column);
    if (reading !== null && !contradicts(reading, confirmed)) return changed(reading);
  }
  return readSides(text, column) ?? sidesTwice(explained, column) ?? { kind: 'unreadable' };
}

/** "One to many (1:N)": the words and the sign say the same. */
function sidesTwice(explained: RegExpExecArray | null, column: LimitColumn): LimitReading | null {
  const said = explained?.[1] === undefined ? null : readSides(explained[1], column);
  const again = explained?.[2] === undefined ? null : readSides(explained[2], column);
  return said !== null && JSON.stringify(said) === JSON.stringify(again) ? said : null;
}

function readPlain(text: string, column: LimitColumn): LimitReading | null {
  if (text === '') return { kind: 'leave' };
  if (/^\d{1,15}$/.test(text)) return { kind: 'limit', limit: Number(text), isChanged: false };
  const word = readLimitWord(text);
  if (word === 'leave' || word === 'none') return { kind: word };
  if (word !== null) return { kind: 'limit', limit: word, isChanged: false };
  const number = readNumber(text, column.style);
  return number === null ? null : ofNumber(text, number, column);
}

function ofNumber(text: string, number: NumberReading, column: LimitColumn): LimitReading {
  if (number.kind === 'ambiguous') return number;
  if (column.isThreeDigitsOnly && hasThreeDigits(text, '.')) {
    const [thousands, decimals] = [Number(text.replace('.', '')), Number(text)];
    return { kind: 'three_decimals', thousands, decimals };
  }
  if (!Number.isFinite(number.value))
    return { kind: 'limit', limit: LIMIT_MAX + 1, isChanged: true };
  return { kind: 'limit', limit: number.value, isChanged: String(number.value) !== text };
}

function readSides(text: string, column: LimitColumn): BothSides | null {
  const sides = (SHORT_SIDES.exec(text) ?? SIDES.exec(text))?.slice(1).filter(Boolean);
  if (!sides?.[0] || !sides[1]) return null;
  const back = readPlain(sides[0].trim(), column);
  const there = readPlain(sides[1].trim(), column);
  if (back?.kind !== 'limit' || there?.kind !== 'limit') return null;
  if (![back.limit, there.limit].every((each) => each === 'many' || isCount(each))) return null;
  return { kind: 'both_sides', there: there.limit, back: back.limit };
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function contradicts(reading: LimitReading, explanation: LimitReading | null): boolean {
  if (reading.kind !== 'limit' || explanation?.kind !== 'limit') return false;
  return reading.limit !== explanation.limit;
}

function changed(reading: LimitReading): LimitReading {
  return reading.kind === 'limit' ? { ...reading, isChanged: true } : reading;
}
