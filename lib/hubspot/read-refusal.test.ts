import { expect, test } from 'vitest';
import { readRefusal } from './read-refusal';

test.each([
  { name: 'category and type', error: { context: { type: ['0-5', '1-7'] } }, typeIds: [5, 7] },
  { name: 'one text', error: { context: { type: '0-5' } }, typeIds: [5] },
  { name: 'typeId', error: { context: { typeId: ['5'] } }, typeIds: [5] },
  { name: 'a number', error: { context: { associationTypeId: [5] } }, typeIds: [5] },
  {
    name: 'its detail',
    error: { errors: [{ message: 'x', context: { typeId: ['5'] } }] },
    typeIds: [5],
  },
  { name: 'its message', error: { message: '0-5 is not a valid association type' }, typeIds: [5] },
  {
    name: 'message and context, once',
    error: { message: '0-5 is not a valid type', context: { type: ['0-5'] } },
    typeIds: [5],
  },
  { name: 'nothing', error: { message: 'The limit of 0-5 must be at most 50.' }, typeIds: [] },
  { name: 'object types only', error: { context: { fromObjectType: ['0-5'] } }, typeIds: [] },
  { name: 'no object at all', error: 'no', typeIds: [] },
])('a refusal names the types of $name', ({ error, typeIds }) => {
  expect(readRefusal(error, null).typeIds).toEqual(typeIds);
});

test('a refusal has a message and the id of its call, even where HubSpot left them out', () => {
  expect(readRefusal({}, 'call')).toMatchObject({
    message: 'HubSpot refused this and gave no reason.',
    correlationId: 'call',
  });
  expect(readRefusal({ correlationId: 'own' }, 'call').correlationId).toBe('own');
});
