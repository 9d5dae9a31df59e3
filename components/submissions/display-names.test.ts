import { expect, test } from 'vitest';
import { displayNames, objectsOf } from './display-names';
import { buildRow } from './testing';

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
] as const)('says $name', ({ rows, locale, id, said }) => {
  expect(displayNames(rows.flatMap(objectsOf), locale)[id]).toBe(said);
});
