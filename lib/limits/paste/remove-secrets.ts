const REPLACEMENT = '***';

/** The shortest run of letters and digits without a break that can be a token. */
const RUN_MIN = 40;

/** Each is tried only where its word stands in the text. */
const PATTERNS: readonly { readonly words: readonly string[]; readonly pattern: RegExp }[] = [
  { words: ['pat-'], pattern: /\bpat-[a-z]{2,4}\d*-[0-9a-zA-Z-]{8,80}/g },
  { words: ['earer'], pattern: /(\bbearer[ \t]{1,8}\\?["']?)([^\s"'\\^`$<{*%]{8,4000})/gi },
  {
    words: ['ecret', 'oken', 'apikey', 'api_key', 'api-key', 'assword', 'asswort'],
    pattern:
      /(\b(?:hapikey|api[_-]?key|access[_-]?token|refresh[_-]?token|client[_-]?secret|secret|token|password|passwort)\b\\?["']?[ \t]{0,8}[:=][ \t]{0,8}\\?["']?)([^\s"'\\^`$<{*%,;&]{8,4000})/gi,
  },
  {
    words: ['sk_live', 'rk_live', 'sk_test'],
    pattern: /\b[rs]k_(?:live|test)_[0-9a-zA-Z]{8,100}/g,
  },
  {
    words: ['ghp_', 'github_pat_', 'xox'],
    pattern: /\b(?:ghp_|github_pat_|xox[abprs]-)[\w-]{10,200}/g,
  },
  { words: ['AKIA'], pattern: /\bAKIA[0-9A-Z]{16}\b/g },
];

/** Most texts have none of the words: one look tells. */
const ANY_WORD = new RegExp(PATTERNS.flatMap(({ words }) => words).join('|'), 'i');

const PLACEHOLDER = /^(?:your|my|the|xxx|token|access|<|\.\.\.)|(?:token|key|secret)$/i;

/** Takes out whatever looks like a token or a password. Lines stay where they are. */
export function removeSecrets(text: string): {
  readonly text: string;
  readonly secretRemoved: boolean;
} {
  let cleaned = text;
  for (const { words, pattern } of ANY_WORD.test(text) ? PATTERNS : []) {
    if (!words.some((word) => cleaned.includes(word) || cleaned.includes(word.toUpperCase()))) {
      continue;
    }
    cleaned = cleaned.replace(pattern, (whole, before: unknown, secret: unknown) => {
      if (typeof before !== 'string' || typeof secret !== 'string') return REPLACEMENT;
      return PLACEHOLDER.test(secret) ? whole : before + REPLACEMENT;
    });
  }
  cleaned = removeRuns(cleaned);
  return { text: cleaned, secretRemoved: cleaned !== text };
}

/** Long runs with capitals, small letters and digits: OAuth tokens, JSON web tokens. */
function removeRuns(text: string): string {
  let kept = '';
  let keptTo = 0;
  let start = 0;
  while (start + RUN_MIN <= text.length) {
    // Looked at from behind, most of a text without long runs is never looked at.
    const gap = lastGap(text, start, start + RUN_MIN);
    if (gap >= start) {
      start = gap + 1;
      continue;
    }
    let end = start + RUN_MIN;
    while (end < text.length && isTokenUnit(text.charCodeAt(end))) end += 1;
    if (isMixed(text.slice(start, end))) {
      kept += text.slice(keptTo, start) + REPLACEMENT;
      keptTo = end;
    }
    start = end + 1;
  }
  return keptTo === 0 ? text : kept + text.slice(keptTo);
}

/** The last place from `start` that can be in no token; before `start` where there is none. */
function lastGap(text: string, start: number, end: number): number {
  let position = end - 1;
  while (position >= start && isTokenUnit(text.charCodeAt(position))) position -= 1;
  return position;
}

/** Letters, digits, `_`, `-`, `+`, `.`, `=`. No slash: an address is not a token. */
function isTokenUnit(unit: number): boolean {
  if (unit >= 97) return unit <= 122;
  if (unit >= 65) return unit <= 90 || unit === 95;
  return (unit >= 48 && unit <= 57) || unit === 45 || unit === 43 || unit === 46 || unit === 61;
}

function isMixed(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && (run.match(/\d/g)?.length ?? 0) >= 4;
}
