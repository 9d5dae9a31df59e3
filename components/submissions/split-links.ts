export type NotePart = { readonly kind: 'text' | 'link'; readonly text: string };

const LINK = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** Belongs to the sentence around a link, not to the link. */
const TRAILING = /[.,;:!?)\]}…]+$/;

/** Finds the links of a note. Only http and https: everything else stays text. */
export function splitLinks(note: string): readonly NotePart[] {
  const parts: NotePart[] = [];
  let end = 0;
  for (const match of note.matchAll(LINK)) {
    const text = withoutTrailing(match[0]);
    if (!URL.canParse(text)) continue;
    if (match.index > end) parts.push({ kind: 'text', text: note.slice(end, match.index) });
    parts.push({ kind: 'link', text });
    end = match.index + text.length;
  }
  if (end < note.length) parts.push({ kind: 'text', text: note.slice(end) });
  return parts;
}

/** A bracket that was opened inside the link closes there, too. */
function withoutTrailing(link: string): string {
  const trimmed = link.replace(TRAILING, '');
  return trimmed.includes('(') && link.startsWith(`${trimmed})`) ? `${trimmed})` : trimmed;
}
