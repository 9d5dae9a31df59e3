import { expect, test } from 'vitest';
import { createJournal } from './journal';

test('the journal forgets the oldest requests when there are too many', () => {
  const journal = createJournal();
  const request = { hubId: null, method: 'GET', path: '/', body: '', receivedAt: 0, fault: null };
  for (let count = 1; count <= 2_003; count += 1) journal.begin(request);
  const ids = journal.list().map((entry) => entry.id);
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([2_000, 4, 2_003]);
  journal.update(1, { status: 200 });
  expect(journal.list()).toHaveLength(2_000);
});
