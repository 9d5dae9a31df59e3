import { expect, test } from 'vitest';
import { displayNames } from './display-names';
import { buildBatch, buildRow } from './testing';

const custom = buildRow({
  fromObjectTypeId: '2-7',
  toObjectTypeId: '0-1',
  fromName: 'Sites',
  toName: 'People',
});

test.each([
  {
    name: 'standard names in German',
    rows: [buildRow()],
    locale: 'de',
    id: '0-1',
    said: 'Kontakte',
  },
  {
    name: 'standard names in English',
    rows: [buildRow()],
    locale: 'en',
    id: '0-1',
    said: 'Contacts',
  },
  {
    name: "the portal's own name as it is",
    rows: [custom],
    locale: 'de',
    id: '0-1',
    said: 'People',
  },
  { name: 'custom objects as they are', rows: [custom], locale: 'de', id: '2-7', said: 'Sites' },
  {
    name: 'objects of batches whose rows are elsewhere',
    rows: [],
    locale: 'de',
    id: '0-1',
    said: 'Kontakte',
  },
] as const)('says $name', ({ rows, locale, id, said }) => {
  expect(displayNames({ rows, batches: [buildBatch()] }, locale)[id]).toBe(said);
});

test('an object that nothing is known of is said by its id', () => {
  const batches = [buildBatch({ fromObjectTypeId: '2-99' })];
  expect(displayNames({ rows: [], batches }, 'en')['2-99']).toBe('2-99');
});
