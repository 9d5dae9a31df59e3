/** Characters. Longer ones are random, and nobody types them to the end. */
const WORD_MAX = 40;

/** Case, accents and width do not count: "Müller", "MULLER" and "muller" are one word. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text, each once, as they are kept for the search: letters and digits only. */
export function wordsOf(text: string): readonly string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, WORD_MAX)))];
}
