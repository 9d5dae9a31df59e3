import { expect, test } from 'vitest';
import { resolveObject } from './resolve-object';
import { plainPortal } from './testing';

test.each([
  ['contacts', '0-1'],
  ['contact', '0-1'],
  ['CONTACT', '0-1'],
  ['0-1', '0-1'],
  ['line_items', '0-8'],
  ['2-31870015', '2-31870015'],
  ['p44127799_contracts', '2-31870015'],
  ['p_contracts', '2-31870015'],
  ['contracts', undefined],
  ['p1_contracts', undefined],
  ['2-1', undefined],
  ['butterflies', undefined],
  ['', undefined],
])('"%s" in a path is %s', (text, objectTypeId) => {
  expect(resolveObject(plainPortal(), text)?.objectTypeId).toBe(objectTypeId);
});
