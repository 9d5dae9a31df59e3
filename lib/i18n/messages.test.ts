import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { FIX_CODES, ISSUE_CODES } from '../limits/finding';
import { ASSOCIATION_CATEGORIES } from '../limits/limit';
import { CHANGE_KINDS, OPERATIONS } from '../limits/plan';
import { ACCOUNT_TYPES } from '../portals/portal';
import { ROW_STATUSES } from '../submissions/row-status';
import { SUBMISSION_STATUSES, WAITING_REASONS } from '../submissions/submission';
import { USER_ERROR_CODES } from '../user-error';
import { LOCALES } from './locale';
import type { Locale } from './locale';
import { messagesFor, pickMessages } from './messages';

type Flat = ReadonlyMap<string, string>;

type Tree = { readonly [key: string]: string | Tree };

function flatten(locale: Locale): Flat {
  const leaves = (tree: Tree, path: string): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
    );
  return new Map(leaves(messagesFor(locale), ''));
}

function canRender(locale: Locale, text: string, values: Readonly<Record<string, number>>) {
  let isWhole = true;
  const translate = createTranslator({
    locale,
    messages: { probe: text },
    onError: () => {
      isWhole = false;
    },
  });
  translate('probe', values);
  return isWhole;
}

/** The parameters without which the message cannot be said. */
function paramsOf(locale: Locale, text: string, count: number): readonly string[] {
  const candidates = new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''));
  const all = Object.fromEntries([...candidates].map((name) => [name, count]));
  expect(canRender(locale, text, all), text).toBe(true);
  return [...candidates]
    .filter((left) => {
      const others = Object.entries(all).filter(([name]) => name !== left);
      return !canRender(locale, text, Object.fromEntries(others));
    })
    .sort();
}

test('both languages have the same messages, in the same order', () => {
  expect([...flatten('de').keys()]).toEqual([...flatten('en').keys()]);
});

test('both languages say the same things: every message asks for the same parameters', () => {
  const german = flatten('de');
  for (const [key, text] of flatten('en'))
    for (const count of [0, 1, 5])
      expect(paramsOf('de', german.get(key) ?? '', count), key).toEqual(
        // German has no articles: the English one is not asked for.
        paramsOf('en', text, count).filter((name) => name !== 'article'),
      );
});

test('no message is empty, and none is English by oversight', () => {
  const german = flatten('de');
  const sentences = [...flatten('en')].filter(([, text]) => text.split(' ').length > 3);
  expect(sentences.length).toBeGreaterThan(50);
  for (const locale of LOCALES)
    for (const [key, text] of flatten(locale)) expect(text.trim(), key).not.toBe('');
  for (const [key, text] of sentences) expect(german.get(key), key).not.toBe(text);
});

test.each([
  ['issues', ISSUE_CODES],
  ['fixes', FIX_CODES],
  ['categories', ASSOCIATION_CATEGORIES],
  ['changeKinds', CHANGE_KINDS],
  ['tally', CHANGE_KINDS],
  ['operations', OPERATIONS],
  ['accountTypes', ACCOUNT_TYPES],
  ['rowStatus', ROW_STATUSES],
  ['submissionStatus', SUBMISSION_STATUSES],
  ['waitingReason', WAITING_REASONS],
  ['languages', LOCALES],
  ['errors', USER_ERROR_CODES],
] as const)('everything of %s has words', (namespace, codes) => {
  expect(Object.keys(messagesFor('en')[namespace])).toEqual(expect.arrayContaining([...codes]));
});

test('the house style holds: no exclamation mark, no "please", German says Sie', () => {
  for (const locale of LOCALES)
    for (const [key, text] of flatten(locale)) {
      expect(text, key).not.toMatch(/!|please|bitte|Oops|\bdu\b|\bdein/i);
      expect(text, key).not.toMatch(/cardinality|unlabeled/i);
    }
});

test('a browser gets the namespaces that it needs and no more', () => {
  expect(Object.keys(pickMessages('de', ['change', 'common']))).toEqual(['change', 'common']);
});
