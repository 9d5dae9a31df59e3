const MAC: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↵',
  Delete: '⌫',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

const OTHER: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** `Mod+D` as this platform writes it: ⌘D, or Ctrl+D. */
export function sayKeys(keys: string, isMac = isMacPlatform()): string {
  const names = isMac ? MAC : OTHER;
  return keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : '+');
}

function isMacPlatform(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}
