/** What a message may be given. */
export type MessageValues = Readonly<Record<string, string | number>>;

type Part =
  | string
  | { readonly kind: 'value' | 'number'; readonly name: string }
  | { readonly kind: 'counted' }
  | { readonly kind: 'plural'; readonly name: string; readonly cases: ReadonlyMap<string, Parts> };
type Parts = readonly Part[];

/** The words that go with a number: `one`, `=0`. */
const CASE = /\s*(=\d+|\w+)\s*\{/y;
const ARGUMENT = /\{\s*(\w+)\s*(?:,\s*(number|plural)\s*)?([,}])/y;

/**
 * The part of ICU's message syntax that our messages use: values, numbers and plurals. The server
 * has all of it from use-intl, whose parser weighs more than all that a page has to say.
 */
export function createFormatMessage(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const parsed = new Map<string, Parts>();

  const say = (parts: Parts, values: MessageValues, counted: number): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part;
        if (part.kind === 'counted') return numbers.format(counted);
        const value = values[part.name];
        if (value === undefined) throw new Error(`The message has no value for “${part.name}”.`);
        if (part.kind !== 'plural')
          return part.kind === 'value' ? String(value) : numbers.format(Number(value));
        const { cases } = part;
        const count = Number(value);
        const chosen = cases.get(`=${count}`) ?? cases.get(plurals.select(count));
        return say(chosen ?? cases.get('other') ?? [], values, count);
      })
      .join('');

  return (text: string, values: MessageValues = {}): string => {
    if (!text.includes('{')) return text;
    const parts = parsed.get(text) ?? parseMessage(text);
    parsed.set(text, parts);
    return say(parts, values, Number.NaN);
  };
}

/** @throws on syntax that is not ours */
function parseMessage(text: string): Parts {
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw new Error(`The message cannot be read at ${at}: ${text}`);
    at = pattern.lastIndex;
    return found;
  };
  const readCases = (): ReadonlyMap<string, Parts> => {
    const cases = new Map<string, Parts>();
    while (!text.startsWith('}', at)) {
      const [, name = ''] = take(CASE);
      cases.set(name, readParts('plural'));
      take(/\}\s*/y);
    }
    return cases;
  };
  const readArgument = (): Part => {
    const [, name = '', kind, end] = take(ARGUMENT);
    if ((kind === 'plural') !== (end === ',')) throw new Error(`Not our syntax: ${text}`);
    if (kind !== 'plural') return { kind: kind === undefined ? 'value' : 'number', name };
    const cases = readCases();
    at += 1;
    return { kind, name, cases };
  };
  const readParts = (within: 'message' | 'plural'): Parts => {
    const parts: Part[] = [];
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{') parts.push(readArgument());
      else if (within === 'plural' && text[at] === '#') {
        parts.push({ kind: 'counted' });
        at += 1;
      } else parts.push(take(within === 'plural' ? /[^{}#]+/y : /[^{}]+/y)[0]);
    }
    return parts;
  };
  const parts = readParts('message');
  if (at < text.length) throw new Error(`The message has a brace too many: ${text}`);
  return parts;
}
