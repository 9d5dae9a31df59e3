const SEPARATORS = [
  /\s*(?:[–—-]{1,2}>|=>|[→⟶⇒➔➜⇨›»⇢>])\s*/,
  /[ _-](?:to|zu|nach|vers|para|naar|verso)[ _-]/i,
] as const;

/** "Deals → Contacts", "deal_to_contact": the two ends of a pair in one text, or `null`. */
export function splitPair(text: string): readonly [from: string, to: string] | null {
  if (text.length > 200) return null;
  for (const separator of SEPARATORS) {
    const parts = text.split(separator);
    const [from, to] = parts;
    if (parts.length === 2 && from?.trim() && to?.trim()) return [from.trim(), to.trim()];
  }
  return null;
}
