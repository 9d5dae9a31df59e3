import type { I18n } from '@/lib/i18n/i18n';

type Key = Parameters<I18n['t']>[0];

const KNOWN = new WeakMap<I18n, Map<Key, string>>();

/** Words without parameters, made once: each row has several, and scrolling makes many rows. */
export function fixedWords(i18n: I18n, key: Key): string {
  const known = KNOWN.get(i18n) ?? new Map<Key, string>();
  KNOWN.set(i18n, known);
  const words = known.get(key) ?? i18n.t(key);
  known.set(key, words);
  return words;
}
