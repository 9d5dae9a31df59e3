import { expect, test } from 'vitest';
import { diffSnapshots } from '../limits/diff-snapshots';
import { seedPortal } from '../simulator/seed';
import { limitsOfYesterday } from './demo-story';

test('people changed three limits of the demo portal since yesterday', () => {
  const seed = seedPortal('demo');
  const today = seed.limits.map(({ category, typeId, maxToObjectIds }) => ({
    ...{ category, typeId, limit: maxToObjectIds },
    label: null,
  }));
  const changes = diffSnapshots(limitsOfYesterday(seed), today);
  expect(changes.map(({ typeId, before, after }) => [typeId, before, after]).sort()).toEqual([
    [141, 1, 5],
    [16, 5, 'many'],
    [279, 3, 8],
  ]);
});
