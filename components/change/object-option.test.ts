import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { TEST_CATALOGUE } from '@/lib/limits/testing';
import { filterObjects, findNamed } from './object-option';
import { toObjectOptions } from './object-options';

const OBJECTS = toObjectOptions(createI18n('de'), TEST_CATALOGUE);
const idsOf = (text: string) => filterObjects(OBJECTS, text).map((object) => object.objectTypeId);

test.each([
  { name: 'the name in the reader’s language', text: 'Kontakte', id: '0-1' },
  { name: 'the name in another language', text: 'contacts', id: '0-1' },
  { name: 'the singular', text: 'Deal', id: '0-3' },
  { name: 'the id', text: '0-3', id: '0-3' },
  { name: 'an own object', text: 'contracts', id: '2-11' },
])('an object is found by $name', ({ text, id }) => {
  expect(idsOf(text)[0]).toBe(id);
  expect(findNamed(OBJECTS, text)?.objectTypeId).toBe(id);
});

test('while typing, what begins so comes before what has it in it', () => {
  const names = filterObjects(OBJECTS, 'kon').map((object) => object.plural);
  expect(names[0]).toBe('Kontakte');
  expect(findNamed(OBJECTS, 'kon')).toBeNull();
});

test('nothing typed shows all, in alphabetical order; what nobody is called shows none', () => {
  expect(filterObjects(OBJECTS, ' ')).toEqual(OBJECTS);
  expect(idsOf('kontkte')).toEqual([]);
});

test('two objects of one name are never guessed between', () => {
  const [contracts] = OBJECTS.filter((object) => object.objectTypeId === '2-11');
  const twin = { ...contracts, objectTypeId: '2-12' } as (typeof OBJECTS)[number];
  expect(findNamed([...OBJECTS, twin], 'Contracts')).toBeNull();
});
