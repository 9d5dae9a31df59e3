const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rarr: '→',
  infin: '∞',
  ndash: '–',
  mdash: '—',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
};

/** The words of a Markdown cell: links, bold, code, breaks and entities taken out. */
export function cleanMarkup(cell: string): string {
  if (!/[*_`~[<&\\]/.test(cell)) return cell.trim();
  const words = cell
    .replace(/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/<br ?\/?>/gi, ' ')
    .replace(/<\/?[a-z][^>\n]{0,200}>/gi, '')
    .replace(/&(#?\w{1,10});/g, (whole, name: string) => entity(name) ?? whole);
  return unmark(words)
    .replace(/\\([\\`*_{}[\]()#+\-.!|~>])/g, '$1')
    .trim();
}

/** A star alone is a word of its own. */
function unmark(text: string): string {
  let bare = text.trim();
  for (const mark of ['***', '**', '__', '~~', '`', '*', '_']) {
    const isMarked = bare.length > mark.length * 2 && bare.startsWith(mark) && bare.endsWith(mark);
    if (isMarked) bare = bare.slice(mark.length, -mark.length).trim();
  }
  return bare.replace(/(\*\*|__|~~|`)([^*_~`\n]{1,500})\1/g, '$2');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
}
