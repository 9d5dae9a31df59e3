import { expect, test } from 'vitest';
import { findPairs } from './find-pairs';
import { TEST_OBJECTS } from './testing';

test.each([
  ['deals contacts', ['0-3>0-1']],
  ['deal → contact', ['0-3>0-1']],
  ['Deals -> Kontakte', ['0-3>0-1']],
  ['0-3 0-1', ['0-3>0-1']],
  ['contacts deals', ['0-1>0-3']],
  ['contacts contacts', ['0-1>0-1']],
  ['line items deals', ['0-8>0-3']],
  ['deals line items', ['0-3>0-8']],
  ['Positionen Deals', ['0-8>0-3']],
  ['deal con', ['0-3>0-1', '0-3>2-11']],
  ['contracts deals', ['2-11>0-3']],
  ['deals', []],
  ['deals nothing', []],
  ['', []],
  ['a b c d e f g h i j k', []],
] as const)('"%s" means %j', (text, pairs) => {
  const found = findPairs(TEST_OBJECTS, text);
  expect(found.map(({ from, to }) => `${from.objectTypeId}>${to.objectTypeId}`)).toEqual(pairs);
});

test('a whole name goes before one that only begins so', () => {
  const deals = { objectTypeId: '2-5', plural: 'Deal rooms', names: ['dealrooms', 'dealroom'] };
  const found = findPairs([deals, ...TEST_OBJECTS], 'deal contact');
  expect(found.map(({ from }) => from.objectTypeId)).toEqual(['0-3', '2-5']);
});
