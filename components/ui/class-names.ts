/** Joins what is set. Later classes do not override earlier ones: variants live in one table. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
