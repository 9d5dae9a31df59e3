import type { Literal } from './literal';

export type Scanner = ReturnType<typeof createScanner>;

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '”': '”',
  '‘': '’',
  '«': '»',
};
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
/** A name, a number, a word; in code also a call or a sum, up to the sign that ends it. */
const BARE_END = /[,:;{}()[\]\n"'`]/g;
/** `JSON.stringify(`, `json.dumps(`: what stands in the brackets is meant. */
const CALL = /[\w$.]{1,80}\(\s{0,80}(?=[{[])/y;
/** PHP's arrays with keys. */
const KEYED_ARRAY = /\[\s{0,200}['"][^'"\n]{1,100}['"]\s{0,20}=>/y;
/** In Ruby with a colon in front. */
const KEY = /:?[\p{L}_$][\p{L}\p{N}_$-]*|[\d.]+/uy;

/** Walks along a text, telling where it is. */
export function createScanner(text: string, start: number, firstLine: number) {
  let position = start;
  let line = firstLine;
  let lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;

  function skipBlank(): void {
    for (;;) {
      const sign = text[position];
      if (sign === '\n') {
        position += 1;
        line += 1;
        lineStart = position;
      } else if (sign === undefined) return;
      else if (/[\s\ufeff);]/.test(sign)) position += 1;
      else if (skipCall()) continue;
      else if (sign === '/' && text[position + 1] === '/') position = endOfLine();
      else if (sign === '#') position = endOfLine();
      else if (sign === '/' && text[position + 1] === '*') skipComment();
      else return;
    }
  }

  function skipCall(): boolean {
    CALL.lastIndex = position;
    const found = CALL.exec(text)?.[0];
    if (found === undefined) return false;
    position += found.length;
    return true;
  }

  function endOfLine(): number {
    const end = text.indexOf('\n', position);
    return end === -1 ? text.length : end;
  }

  function skipComment(): void {
    const end = text.indexOf('*/', position + 2);
    const to = end === -1 ? text.length : end + 2;
    while (position < to) {
      if (text[position] === '\n') {
        line += 1;
        lineStart = position + 1;
      }
      position += 1;
    }
  }

  /** `null` where it is never closed. */
  function quoted(): string | null {
    const opening = text[position] ?? '';
    const closing = CLOSING[opening] ?? opening;
    const also = opening === '“' || opening === '„' ? '"' : closing;
    const parts: string[] = [];
    let at = position + 1;
    let from = at;
    for (; at < text.length; at += 1) {
      const sign = text[at];
      if (sign === closing || (sign === also && endsValue(at + 1))) {
        parts.push(text.slice(from, at));
        position = at + 1;
        return parts.join('');
      }
      if (sign === '\n') {
        line += 1;
        lineStart = at + 1;
      }
      if (sign !== '\\') continue;
      parts.push(text.slice(from, at));
      const escaped = text[at + 1] ?? '';
      const code = /^[0-9a-f]{4}$/i.test(text.slice(at + 2, at + 6))
        ? text.slice(at + 2, at + 6)
        : null;
      if (escaped === 'u' && code !== null) {
        parts.push(String.fromCharCode(Number.parseInt(code, 16)));
        at += 5;
      } else {
        parts.push(ESCAPES[escaped] ?? escaped);
        at += 1;
      }
      from = at + 1;
    }
    position = text.length;
    return null;
  }

  function endsValue(at: number): boolean {
    return /^\s*[,:}\]]/.test(text.slice(at, at + 40));
  }

  /** The key and its colon. */
  function key(): string | null {
    const isQuoted = CLOSING[text[position] ?? ''] !== undefined;
    const name = isQuoted ? quoted() : bareKey();
    if (name === null) return null;
    skipBlank();
    const colon = text[position];
    if (colon === ':') position += 1;
    else if (colon === '=') position += text[position + 1] === '>' ? 2 : 1;
    else return null;
    return name;
  }

  function bareKey(): string | null {
    KEY.lastIndex = position;
    const found = KEY.exec(text)?.[0];
    if (found === undefined) return null;
    position += found.length;
    return found.startsWith(':') ? found.slice(1) : found;
  }

  function scalar(): Literal | null {
    const at = line;
    if (CLOSING[text[position] ?? ''] !== undefined) {
      const value = quoted();
      return value === null ? null : { kind: 'scalar', line: at, text: value, isQuoted: true };
    }
    BARE_END.lastIndex = position;
    const end = BARE_END.exec(text)?.index ?? text.length;
    if (end === position) return null;
    const bare = text
      .slice(position, end)
      .replace(/\/\/.*$/, '')
      .trim();
    position = end;
    return bare === '' ? null : { kind: 'scalar', line: at, text: bare, isQuoted: false };
  }

  return {
    position: () => position,
    line: () => line,
    column: () => position - lineStart + 1,
    peek: () => text[position] ?? '',
    step: () => {
      position += 1;
    },
    skipBlank,
    isKeyedArray: () => {
      KEYED_ARRAY.lastIndex = position;
      return KEYED_ARRAY.test(text);
    },
    key,
    scalar,
  };
}
