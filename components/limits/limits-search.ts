/**
 * Text made ready to be searched, word by word. It begins with a space, so that the beginning of a
 * word can be asked for.
 */
export function searchText(texts: readonly string[]): string {
  return ` ${normalise(texts.join(' '))}`;
}

/** The arrow of a pair stands for nothing: "deals → contacts" finds that pair. */
export function wordsOf(query: string): readonly string[] {
  return normalise(query)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Whether every word is in one of the texts. A number must begin an id or a name: 3 is not 13. */
export function matchesWords(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => {
    const wanted = /^\d/.test(word) ? ` ${word}` : word;
    return texts.some((text) => text.includes(wanted));
  });
}

function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
