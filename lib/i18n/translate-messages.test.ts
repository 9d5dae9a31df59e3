import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { LOCALES } from './locale';
import type { Locale } from './locale';
import { messagesFor } from './messages';
import { translateMessages } from './translate-messages';
import type { MessageTree } from './translate-messages';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

function textsOf(tree: MessageTree, path = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsOf(value, `${path}${key}.`),
  );
}

/** Untyped on purpose: the keys are those of the files. */
function speakers(locale: Locale, messages: MessageTree) {
  const whole = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  }) as Say;
  const small = translateMessages(locale, messages, (error) => {
    throw error;
  }) as Say;
  return { whole, small };
}

test.each(LOCALES)('every message reads in the browser as on the server: %s', (locale) => {
  const { whole, small } = speakers(locale, messagesFor(locale));
  const texts = textsOf(messagesFor(locale));
  expect(texts.length).toBeGreaterThan(500);
  for (const [key, text] of texts) {
    const names = new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''));
    for (const value of [0, 1, 2, 12_345.5]) {
      const values = Object.fromEntries([...names].map((name) => [name, value]));
      expect(small(key, values), `${key}, ${value}`).toBe(whole(key, values));
    }
  }
});

test.each([
  [
    'a plural within a plural',
    '{a, plural, one {# of {b, plural, one {#} other {many}}} other {}}',
  ],
  ['a number of its own in a plural', '{n, plural, =0 {none} one {#} other {{n, number} or #}}'],
  ['a hash outside a plural', '#{n}'],
])('%s is said as ICU says it', (_, text) => {
  const { whole, small } = speakers('de', { text });
  for (const n of [0, 1, 7_000]) {
    const values = { n, a: 1, b: n };
    expect(small('text', values)).toBe(whole('text', values));
  }
});

test.each([
  ['a message that the page was not given', 'gone', {}, /no message “gone”/],
  ['a part of a message that has none', 'text.more', {}, /no message “text.more”/],
  ['a value that is missing', 'text', {}, /no value for “n”/],
  ['syntax that is not ours', 'choice', { n: 'x' }, /Not our syntax/],
  ['a brace too many', 'open', { n: 1 }, /brace too many/],
] as const)('%s fails loudly', (_, key, values, message) => {
  const { small } = speakers('en', {
    text: 'Of {n}',
    choice: '{n, select, x {X} other {Y}}',
    open: '{n}}',
  });
  expect(() => small(key, values)).toThrow(message);
});

test('where nobody throws, the key stands in the place of what cannot be said', () => {
  const errors: unknown[] = [];
  const say = translateMessages('en', { text: 'Of {n}' }, (error) => errors.push(error)) as Say;
  expect([say('gone'), say('text'), say('text', { n: 3 })]).toEqual(['gone', 'text', 'Of 3']);
  expect(errors).toHaveLength(2);
});
