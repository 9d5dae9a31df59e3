import { expect, test } from 'vitest';
import { listSubmissions } from './list-submissions';
import type { SubmissionStore } from './ports';
import { TEST_SUBMISSION } from './testing-submission';

test('a page of the history is that of the portal and of the place that were asked for', async () => {
  const asked: Parameters<SubmissionStore['listSubmissions']>[0][] = [];
  const submissions: Pick<SubmissionStore, 'listSubmissions'> = {
    listSubmissions: (query) => {
      asked.push(query);
      return Promise.resolve({ submissions: [TEST_SUBMISSION], olderThan: 41 });
    },
  };
  const history = await listSubmissions({ submissions }, { hubId: 7, before: 42 });
  expect(asked).toEqual([{ hubId: 7, before: 42, pageSize: 50 }]);
  expect(history.olderThan).toBe(41);
  expect(history.submissions.map(({ id, number }) => [id, number])).toEqual([['S1', 41]]);
});
