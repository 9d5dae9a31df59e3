const SEPARATORS = [
  /\s*(?:[–—-]{1,2}>|=>|[→⟶⇒➔➜⇨›»⇢>])\s*/,
  /[ _-](?:to|zu|nach|vers|para|naar|verso)[ _-]/i,
] as const;
const BACKWARDS = /\s*(?:<[–—-]{1,2}|<=|[←⟵⇐⇠‹«<])\s*/;
const TWO_WAY = /\s*(?:<[–—-]{0,2}>|<=>|[↔⟷⇔⇄⇆⇌])\s*/;
/** Characters. */
const PAIR_MAX = 200;

/** "Deals → Contacts", "deal_to_contact": the two ends of a pair in one text, or `null`. */
export function splitPair(text: string): readonly [from: string, to: string] | null {
  if (text.length > PAIR_MAX || splitTwoWay(text) !== null) return null;
  for (const separator of SEPARATORS) {
    const ends = twoParts(text, separator);
    if (ends) return ends;
  }
  const backwards = twoParts(text, BACKWARDS);
  return backwards && [backwards[1], backwards[0]];
}

/** "Deals ↔ Contacts": both directions at once. */
export function splitTwoWay(text: string): readonly [string, string] | null {
  return text.length > PAIR_MAX ? null : twoParts(text, TWO_WAY);
}

function twoParts(text: string, separator: RegExp): readonly [string, string] | null {
  const parts = text.split(separator);
  const [first = '', second = ''] = parts.map((part) => part.trim());
  return parts.length === 2 && first !== '' && second !== '' ? [first, second] : null;
}
