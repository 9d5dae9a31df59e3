import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import type { Limit, ObjectType } from '@/lib/limits/limit';
import type { LimitsViewPair } from '@/lib/submissions/limits-view';
import { reportParts } from './report-sentences';

const OBJECTS: Readonly<Record<string, ObjectType>> = {
  '0-1': objectOf('0-1', 'Contact'),
  '0-3': objectOf('0-3', 'Deal'),
};

function objectOf(objectTypeId: string, singular: string): ObjectType {
  const name = singular.toLowerCase();
  return { objectTypeId, name, singular, plural: `${singular}s`, isCustom: false };
}

function pairOf(
  [fromObjectTypeId, toObjectTypeId]: readonly ['0-1' | '0-3', '0-1' | '0-3'],
  ...rows: readonly (readonly [label: string | null, limit: Limit])[]
): LimitsViewPair {
  const [from, to] = [OBJECTS[fromObjectTypeId], OBJECTS[toObjectTypeId]];
  if (!from || !to) throw new Error('No such object.');
  const ends = { fromObjectTypeId, toObjectTypeId };
  const key = { category: 'USER_DEFINED' as const, inverseTypeId: null, mirrorTypeId: null };
  return {
    ...ends,
    from,
    to,
    rows: rows.map(([label, limit], at) => ({ ...ends, ...key, typeId: 900 + at, label, limit })),
  };
}

test('a report says both directions of two objects together, and only what is limited', () => {
  const pairs = [
    pairOf(['0-3', '0-1'], [null, 5], ['Legal', 'many'], ['Billing', 1]),
    pairOf(['0-1', '0-3'], [null, 2]),
  ];
  expect(reportParts(createI18n('en'), { pairs })).toEqual([
    {
      key: '0-3>0-1',
      title: 'Deals and Contacts',
      sentences: [
        'A deal can have at most 5 contacts',
        'A deal can have at most 1 contact labeled "Billing"',
        'A contact can have at most 2 deals',
      ],
    },
  ]);
});

test('it is said in its own language, whatever the reader of Linkcap speaks', () => {
  const [part] = reportParts(createI18n('de'), { pairs: [pairOf(['0-3', '0-1'], [null, 5])] });
  expect(part).toMatchObject({ title: 'Deals und Kontakte' });
  expect(part?.sentences.join()).toContain('Kontakte');
});

test('no type id is in a report', () => {
  const pairs = [pairOf(['0-1', '0-1'], [null, 20], ['Partner', 3])];
  const text = JSON.stringify(
    reportParts(createI18n('en'), { pairs }).map(({ title, sentences }) => [title, sentences]),
  );
  expect(text).not.toMatch(/90\d|USER_DEFINED|0-1/);
});

test('a portal without limits has an empty report', () => {
  expect(
    reportParts(createI18n('en'), { pairs: [pairOf(['0-3', '0-1'], [null, 'many'])] }),
  ).toEqual([]);
});
