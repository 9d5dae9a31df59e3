import { expect, test } from 'vitest';
import { translateTo } from '@/lib/i18n/i18n';
import { findEntries } from './find-entries';
import { PALETTE_ACTIONS, PALETTE_PAGES } from './palette-entry';
import { TEST_OBJECTS } from './testing';

function find(text: string, locale: 'en' | 'de' = 'en') {
  return findEntries(text, {
    t: translateTo(locale),
    objects: TEST_OBJECTS,
    portals: [{ hubId: 44127799, name: 'Nordlicht Sandbox' }],
  });
}

test('without a text it offers every page, action and portal', () => {
  const entries = find('');
  expect(entries.map(({ target }) => target.kind)).toEqual([
    ...PALETTE_PAGES.map(() => 'page'),
    ...PALETTE_ACTIONS.map(() => 'action'),
    'portal',
  ]);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test.each([
  ['deals contacts', 'Deals → Contacts'],
  ['kontakte', 'Limits of Contacts'],
  ['#41', 'Submission #41'],
  ['41', 'Submission #41'],
  ['mat', 'Matrix'],
  ['paste', 'Paste rows'],
  ['sandbox', 'Go to Nordlicht Sandbox'],
  ['44127799', 'Submission #44127799'],
  ['explain', 'Explain a HubSpot error'],
  ['dark', 'Dark theme'],
  ['deutsch', 'Auf Deutsch'],
  ['legal', 'Search submissions for "legal"'],
] as const)('"%s" offers %s first', (text, title) => {
  expect(find(text)[0]?.title).toBe(title);
});

test('the English words of pages and actions are found in German, too', () => {
  expect(find('settings', 'de')[0]?.title).toBe('Einstellungen');
  expect(find('einstellungen', 'de')[0]?.title).toBe('Einstellungen');
});

test('a pair leads to its page', () => {
  expect(find('deals contacts')[0]?.target).toEqual({
    kind: 'pair',
    pair: { fromObjectTypeId: '0-3', toObjectTypeId: '0-1' },
  });
});

test('the hub id of a portal finds it, besides the submission of that number', () => {
  expect(find('44127799').map(({ target }) => target.kind)).toContain('portal');
});

test('each entry is offered once', () => {
  for (const text of ['deals contacts', 'con', 'e', '0-3']) {
    const ids = find(text).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
