import { INTERFACE_LIMIT_MAX } from '../check-value';
import { LIMIT_MAX } from '../limit';
import type { Limit } from '../limit';
import type { Answers } from './paste-answers';
import type { PasteFix, PasteNote, PasteProblem } from './paste-result';
import type { LimitReading } from './read-limit';
import { offerLeave, problem } from './type-problems';

export type ResolvedLimit = {
  /** As it was written, even where HubSpot would not take it; `null` where it was not understood. */
  readonly limit: Limit | null;
  readonly problems: readonly PasteProblem[];
  readonly notes: readonly PasteNote[];
};

const NOTHING: readonly never[] = [];

/** Turns what a cell says into a limit, a question, or "leave as is". */
export function resolveLimit(
  text: string,
  reading: LimitReading,
  { key, answers }: { readonly key: number; readonly answers: Answers },
): ResolvedLimit | 'leave' {
  const answered = answers.limits.get(key);
  if (answered !== undefined) return { limit: answered, problems: NOTHING, notes: NOTHING };
  switch (reading.kind) {
    case 'limit':
      return checked(reading.limit, { text, key, isChanged: reading.isChanged });
    case 'leave':
      return 'leave';
    case 'none':
      return noneOf(text, answers);
    case 'three_decimals':
      return digitsOf(text, reading, { key, answers, code: 'three_decimals' });
    case 'ambiguous':
      return digitsOf(text, reading, { key, answers, code: 'number_ambiguous' });
    case 'excel_error':
      return failed(problem('excel_error', { text }, [offerLeave(key)]));
    case 'both_sides':
    case 'unreadable':
      return failed(problem('limit_unreadable', { text }, offersOf(text, key)));
  }
}

export function checked(
  limit: Limit,
  {
    text,
    key,
    isChanged,
  }: { readonly text: string; readonly key: number; readonly isChanged: boolean },
): ResolvedLimit {
  if (limit === 'many') return { limit, problems: NOTHING, notes: NOTHING };
  if (!Number.isInteger(limit)) {
    const wholes = [Math.floor(limit), Math.ceil(limit)].filter((whole) => whole >= 1);
    const fixes = wholes.map((whole) => offerLimit(key, whole));
    return { limit, problems: [problem('limit_not_whole', { text }, fixes)], notes: NOTHING };
  }
  if (limit < 1) {
    const fixes = [offerLimit(key, 1), offerLeave(key)];
    return { limit, problems: [problem('limit_below_one', { limit }, fixes)], notes: NOTHING };
  }
  const atMost = offerLimit(key, INTERFACE_LIMIT_MAX);
  if (limit > LIMIT_MAX) {
    const tooLarge = problem('limit_too_large', { text, max: LIMIT_MAX }, [atMost]);
    return { limit, problems: [tooLarge], notes: NOTHING };
  }
  if (!isChanged && limit <= INTERFACE_LIMIT_MAX) {
    return { limit, problems: NOTHING, notes: NOTHING };
  }
  const notes: PasteNote[] = isChanged ? [{ code: 'limit_read_as', params: { text, limit } }] : [];
  if (limit > INTERFACE_LIMIT_MAX) {
    const params = { limit, max: INTERFACE_LIMIT_MAX };
    notes.push({ code: 'limit_above_interface', params, fixes: [atMost] });
  }
  return { limit, problems: NOTHING, notes };
}

/** The number that stands in the text, if it is the only one. */
function offersOf(text: string, key: number): readonly PasteFix[] {
  const whole = /(?<![\p{L}\p{N}.,-])\d{1,9}(?![\p{L}\p{N}.,%])/u.exec(text)?.[0];
  const number = text.match(/\d+/g)?.length === 1 && whole ? Number(whole) : undefined;
  const isLimit = number !== undefined && number >= 1 && number <= INTERFACE_LIMIT_MAX;
  return isLimit ? [offerLimit(key, number), offerLeave(key)] : [offerLeave(key)];
}

export function missingLimit(key: number): ResolvedLimit {
  return failed(problem('limit_missing', {}, [offerLeave(key)]));
}

function noneOf(text: string, { noneMeans }: Answers): ResolvedLimit | 'leave' {
  if (noneMeans === 'leave') return 'leave';
  if (noneMeans === 'many') {
    const notes = [{ code: 'limit_read_as' as const, params: { text, limit: 'many' } }];
    return { limit: 'many', problems: NOTHING, notes };
  }
  return failed(
    problem('none_ambiguous', { text }, [
      { code: 'many_for_column', params: {}, answer: { kind: 'none_means', meaning: 'many' } },
      { code: 'leave_column_as_is', params: {}, answer: { kind: 'none_means', meaning: 'leave' } },
    ]),
  );
}

function digitsOf(
  text: string,
  { thousands, decimals }: { readonly thousands: number; readonly decimals: number },
  asked: {
    readonly key: number;
    readonly answers: Answers;
    readonly code: 'three_decimals' | 'number_ambiguous';
  },
): ResolvedLimit {
  const meaning = asked.answers.threeDigitsAre;
  if (meaning !== null) {
    const limit = meaning === 'thousands' ? thousands : decimals;
    return checked(limit, { text, key: asked.key, isChanged: true });
  }
  const fixes: readonly PasteFix[] = [
    {
      code: 'read_as_thousands',
      params: { limit: thousands },
      answer: { kind: 'three_digits_are', meaning: 'thousands' },
    },
    {
      code: 'read_as_decimals',
      params: { limit: decimals },
      answer: { kind: 'three_digits_are', meaning: 'decimals' },
    },
  ];
  return failed(problem(asked.code, { text }, fixes));
}

function offerLimit(key: number, limit: number): PasteFix {
  return { code: 'use_limit', params: { limit }, answer: { kind: 'row_limit', key, limit } };
}

function failed(...problems: readonly PasteProblem[]): ResolvedLimit {
  return { limit: null, problems, notes: NOTHING };
}
