const FORMULA_START = /^[=+\-@\t\r]/;

/** A spreadsheet runs a cell that starts so: an apostrophe makes it text. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}
