import { expect, test } from 'vitest';
import { paste } from '@/lib/limits/paste/testing';
import { sortRows } from './review-state';

test('what HubSpot has already is no change, and rows with problems wait', () => {
  const { rows } = paste(
    'deals\tcontacts\t5\ndeals\tcompanies\tMany\ndeals\ttickets\t2.5\ndeals\tquotes\t1,000',
  );
  const held = {
    ...{ fromObjectTypeId: '0-3', toObjectTypeId: '0-1' },
    ...{ category: 'HUBSPOT_DEFINED' as const, typeId: 3, limit: 5 },
  };
  const sorted = sortRows(rows, [held]);
  expect(sorted.unchanged.map((row) => row.sourceLine)).toEqual([1, 2]);
  expect(sorted.withProblems.map((row) => row.sourceLine)).toEqual([3]);
  expect(sorted.changed).toMatchObject([{ toObjectTypeId: '0-14', limit: 1000 }]);
  expect(sorted.noted.map((row) => row.sourceLine)).toEqual([4]);
});
