/** Where a page begins, as an address says it: a row number or a submission's number. */
export function parsePageMark(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
