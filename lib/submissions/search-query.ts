import type { ObjectTypeId } from '../limits/limit';
import type { HistoryFilter, HistoryStatus } from './history-filter';
import type { HistorySearch, TermMatch } from './history-search';
import { labelTerm, objectTerm, pairTerm, personTerm, typeTerm } from './search-terms';
import { wordsOf } from './search-words';
import { dayAfter, startOfDayMs } from './start-of-day';
import type { SubmissionStatus } from './submission';

/** Every object type that a text can mean, in any spelling and language. */
export type NameObjects = (text: string) => readonly ObjectTypeId[];

export const STATUSES_OF: Readonly<Record<HistoryStatus, readonly SubmissionStatus[]>> = {
  active: ['accepted', 'running', 'waiting', 'verifying', 'cancelling'],
  completed: ['completed'],
  completed_with_errors: ['completed_with_errors'],
  needs_review: ['needs_review'],
  cancelled: ['cancelled'],
};

/** What a person asked for, as the store looks for it. */
export function toHistorySearch(
  filter: HistoryFilter,
  { namesObjects, timeZone }: { readonly namesObjects: NameObjects; readonly timeZone: string },
): HistorySearch {
  const { from, to, label, typeId, person, status, since, until } = filter;
  const { number, terms } = readText(filter.text, namesObjects);
  const fields: (TermMatch | null)[] = [
    from !== null && to !== null
      ? exactly(pairTerm({ fromObjectTypeId: from, toObjectTypeId: to }))
      : null,
    from !== null && to === null ? exactly(objectTerm(from)) : null,
    to !== null && from === null ? exactly(objectTerm(to)) : null,
    label === '' ? null : exactly(labelTerm(label)),
    typeId === null ? null : exactly(typeTerm(typeId)),
    person === '' ? null : exactly(personTerm(person)),
  ];
  return {
    terms: [...fields.filter((field) => field !== null), ...terms],
    statuses: status === null ? [] : STATUSES_OF[status],
    number,
    createdFrom: since === null ? null : startOfDayMs(since, timeZone),
    createdBefore: until === null ? null : startOfDayMs(dayAfter(until), timeZone),
  };
}

function exactly(...terms: readonly string[]): TermMatch {
  return { exact: terms, prefix: null };
}

function readText(
  text: string,
  namesObjects: NameObjects,
): { readonly number: number | null; readonly terms: readonly TermMatch[] } {
  const trimmed = text.trim();
  const number = /^#\s*(\d{1,9})$/.exec(trimmed)?.[1];
  if (number !== undefined) return { number: Number(number), terms: [] };
  const parts = trimmed.split(/\s+/).filter((part) => part !== '');
  const whole = parts.length > 1 ? namesObjects(trimmed) : [];
  if (whole.length > 0) return { number: null, terms: [exactly(...whole.map(objectTerm))] };
  return { number: null, terms: parts.flatMap((part) => readPart(part, namesObjects)) };
}

function readPart(part: string, namesObjects: NameObjects): readonly TermMatch[] {
  if (/^\d+-\d+$/.test(part)) return [exactly(objectTerm(part))];
  const objects = namesObjects(part).map(objectTerm);
  const words = wordsOf(part);
  return words.map((word) => ({
    exact: [
      ...(words.length === 1 ? objects : []),
      ...(/^\d{1,10}$/.test(word) ? [typeTerm(Number(word))] : []),
      word,
    ],
    // A number is itself: 3 is not 31. One letter begins half of all words.
    prefix: word.length > 1 && !/^\p{N}+$/u.test(word) ? word : null,
  }));
}
