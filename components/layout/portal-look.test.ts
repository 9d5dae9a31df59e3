import { expect, test } from 'vitest';
import { groupHubId } from './portal-look';

test.each([
  [44127788, '4412 7788'],
  [127788, '12 7788'],
  [1788, '1788'],
  [146712345, '1 4671 2345'],
])('the hub id %i is read as %s', (hubId, grouped) => {
  expect(groupHubId(hubId)).toBe(grouped);
});
