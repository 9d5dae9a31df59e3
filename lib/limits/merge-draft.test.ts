import { expect, test } from 'vitest';
import type { DraftRow } from './limit';
import { mergeDraft } from './merge-draft';

function row(rowNumber: number, typeId: number, limit: DraftRow['limit']): DraftRow {
  return {
    rowNumber,
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'HUBSPOT_DEFINED',
    typeId,
    limit,
  };
}

function wish(typeId: number, limit: DraftRow['limit']) {
  const { rowNumber, ...rest } = row(1, typeId, limit);
  expect(rowNumber).toBe(1);
  return rest;
}

test('a new wish comes last, with the next number', () => {
  expect(mergeDraft([row(4, 3, 5)], [wish(5, 1)])).toEqual([row(4, 3, 5), row(5, 5, 1)]);
});

test('a wish for a limit of the draft takes its place and its number', () => {
  expect(mergeDraft([row(2, 3, 5), row(7, 5, 1)], [wish(3, 'many')])).toEqual([
    row(2, 3, 'many'),
    row(7, 5, 1),
  ]);
});

test('of two wishes for one limit the later one wins', () => {
  expect(mergeDraft([], [wish(3, 5), wish(3, 8)])).toEqual([row(1, 3, 8)]);
});

test('the same type id in another pair is another limit', () => {
  const other = { ...wish(3, 8), fromObjectTypeId: '0-5' };
  expect(mergeDraft([row(1, 3, 5)], [other])).toHaveLength(2);
});
