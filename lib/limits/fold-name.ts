/**
 * Two names that fold to the same text are the same name: case, spaces, `_` and dashes do not
 * count, nor does it how quotes and apostrophes are drawn.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Pd}]+/gu, '')
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„‟]/g, '"');
}
