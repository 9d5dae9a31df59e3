/** Two names that fold to the same text are the same name: case, spaces, `_` and dashes do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\p{Pd}]+/gu, '');
}
