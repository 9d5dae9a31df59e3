/** Whose keys the glyphs are of. */
export type Platform = 'apple' | 'other';

/** @param userAgent as the browser says it in each request */
export function platformOf(userAgent: string): Platform {
  return /Mac|iPhone|iPad/.test(userAgent) ? 'apple' : 'other';
}

/** Parts: `mod` is ⌘ or Ctrl. Other parts are said as they are. */
export type KeyPart = 'mod' | 'shift' | 'alt' | (string & {});

const APPLE: Readonly<Record<string, string>> = {
  mod: '⌘',
  shift: '⇧',
  alt: '⌥',
  enter: '↵',
  escape: 'esc',
};
const OTHER: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  escape: 'Esc',
};

/** What stands on the keys: `⌘` `K`, `Ctrl` `K`. */
export function keyGlyphs(parts: readonly KeyPart[], platform: Platform): readonly string[] {
  const glyphs = platform === 'apple' ? APPLE : OTHER;
  return parts.map((part) => glyphs[part] ?? part);
}
