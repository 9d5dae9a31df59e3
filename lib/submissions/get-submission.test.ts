import { expect, test } from 'vitest';
import { getSubmission, type GetSubmissionDependencies } from './get-submission';
import { TEST_BATCH, TEST_ROW, TEST_SUBMISSION } from './testing-submission';

/** As many rows as asked for, numbered 10, 20, 30 …: drafts leave gaps. */
function storeWith(rowCount: number): GetSubmissionDependencies['submissions'] {
  const rows = Array.from({ length: rowCount }, (_, index) => ({
    ...TEST_ROW,
    rowNumber: (index + 1) * 10,
  }));
  return {
    findSubmission: (submissionId, hubIds) =>
      Promise.resolve(
        submissionId === TEST_SUBMISSION.submissionId && hubIds.includes(TEST_SUBMISSION.hubId)
          ? TEST_SUBMISSION
          : null,
      ),
    listRows: (_, { after, pageSize }) =>
      Promise.resolve(rows.filter(({ rowNumber }) => rowNumber > after).slice(0, pageSize)),
    listBatches: () => Promise.resolve([TEST_BATCH]),
  };
}

test.each([
  { rowCount: 1, after: 0, rows: 1, nextAfter: null },
  { rowCount: 500, after: 0, rows: 500, nextAfter: null },
  { rowCount: 501, after: 0, rows: 500, nextAfter: 5000 },
  { rowCount: 501, after: 5000, rows: 1, nextAfter: null },
  { rowCount: 501, after: 9000, rows: 0, nextAfter: null },
])(
  'of $rowCount rows, those after $after are $rows, and the next page begins at $nextAfter',
  async ({ rowCount, after, rows, nextAfter }) => {
    const view = await getSubmission(
      { submissions: storeWith(rowCount), hubIds: [7] },
      { submissionId: 'S1', after },
    );
    expect(view?.rows).toHaveLength(rows);
    expect(view?.nextAfter).toBe(nextAfter);
    expect(view?.batches, 'with the first page').toHaveLength(after === 0 ? 1 : 0);
  },
);

test.each([
  { name: "another portal's", submissionId: 'S1', hubIds: [8] },
  { name: 'an unknown one', submissionId: 'S2', hubIds: [7] },
  { name: 'what cannot be an id', submissionId: 'S1\u0000', hubIds: [7] },
])('$name is not there', async ({ submissionId, hubIds }) => {
  const found = getSubmission({ submissions: storeWith(1), hubIds }, { submissionId, after: 0 });
  await expect(found).resolves.toBeNull();
});
