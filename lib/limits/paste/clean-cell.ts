/** Excel's own ways to keep a cell text: `'0-1` and `="0-1"`. */
const TEXT_GUARD = /^="((?:[^"]|"")*)"$/;
/** Without quotes Excel would count: only an id is meant as it stands. */
const ID_GUARD = /^=(\d+-\d+)$/;

// eslint would not know these by sight: joiners, direction marks, byte order mark.
const INVISIBLE = /[\u0000-\u0008\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/g;
const NEEDS_CARE = /["'=\u0000-\u001f\u007f-\uffff]|^ | $| {2}/;

export type CleanCell = {
  readonly text: string;
  readonly hadLineBreak: boolean;
};

/** The cell's text as a person reads it: guards, invisible signs and doubled spaces taken out. */
export function cleanCell(cell: string): CleanCell {
  if (!NEEDS_CARE.test(cell)) return { text: cell, hadLineBreak: false };
  const visible = cell.replace(INVISIBLE, '');
  const trimmed = visible.trim();
  const guarded =
    TEXT_GUARD.exec(trimmed)?.[1]?.replaceAll('""', '"') ?? ID_GUARD.exec(trimmed)?.[1];
  const bare = guarded ?? withoutApostrophe(trimmed);
  return { text: bare.replace(/\s+/g, ' ').trim(), hadLineBreak: trimmed.includes('\n') };
}

/** In front it is Excel's guard; around the cell it is a quote. */
function withoutApostrophe(text: string): string {
  const isQuoted = text.length > 2 && /^['‘’].*['’]$/s.test(text);
  return isQuoted ? text.slice(1, -1) : /^['‘’]/.test(text) ? text.slice(1) : text;
}

const EXCEL_ERROR =
  /^#(?:n\/a|n\/d|nv|ref!|bezug!|value!|wert!|valeur!|div\/0!|name\?|nom\?|null!|nul!|num!|zahl!|nombre!|spill!|calc!|busy!|¡ref!|¡valor!|valor!|#{2,})$/i;

export function isExcelError(text: string): boolean {
  return text.startsWith('#') && EXCEL_ERROR.test(text);
}
