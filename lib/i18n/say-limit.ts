import type { Limit } from '../limits/limit';
import type { I18n } from './i18n';

/** Names in the reader's language. */
export type SpokenLimit = {
  readonly fromSingular: string;
  readonly toSingular: string;
  readonly toPlural: string;
  /** `null` is any label. */
  readonly label: string | null;
  /** `null` is not known. */
  readonly limit: Limit | null;
};

/** "A deal can have at most 5 contacts", for a browser that has the names, not the tables. */
export function sayLimit({ locale, t }: I18n, spoken: SpokenLimit): string {
  const { label, limit } = spoken;
  const inText = locale === 'en' ? lowerOrdinaryWords : (name: string) => name;
  const from = inText(spoken.fromSingular);
  const to = inText(limit === 1 ? spoken.toSingular : spoken.toPlural);
  const code = limit === null ? 'limit_unknown' : limit === 'many' ? 'limit_many' : 'limit_at_most';
  const article = limit === null ? indefiniteArticle(from) : capitalised(indefiniteArticle(from));
  return t(`sentences.${code}${label === null ? '' : '_labeled'}`, {
    article,
    from,
    to,
    label: label ?? '',
    ...(typeof limit === 'number' ? { limit } : {}),
  });
}

/** English only: `Line Item` → `line item`, but `SLA`, `iPad` and `McKinsey` stay. */
function lowerOrdinaryWords(name: string): string {
  return name.replace(/[\p{L}\p{N}]+/gu, (word) =>
    /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word,
  );
}

/** `an hour`, but `a house`; `a user`, `a European`, `a one-off`, but `an update`, `an order`. */
const SILENT_H = /^(hour|honou?r|honest|heir)/i;
const SOUNDS_LIKE_YOU_OR_W = /^(uni(?!n|m)|us(?!h)|ut[ie]|ubi|eu|ewe|one\b|once\b)/i;
/** Letters whose name begins with a vowel sound: "an SLA", "an NDA", "a UPS". */
const VOWEL_LETTERS = /^[AEFHILMNORSX]/;

function indefiniteArticle(word: string): 'a' | 'an' {
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}]+(?!\p{Ll})/u.test(word);
  if (isAcronym) return VOWEL_LETTERS.test(word) ? 'an' : 'a';
  if (SILENT_H.test(word)) return 'an';
  if (SOUNDS_LIKE_YOU_OR_W.test(word)) return 'a';
  return /^([aeiou]|8|11\b|18\b)/i.test(word.normalize('NFD')) ? 'an' : 'a';
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
