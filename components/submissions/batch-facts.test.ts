import { expect, test } from 'vitest';
import { batchStanding, filledBatchColumns } from './batch-facts';
import { buildBatch } from './testing';

const sentAt = '2026-10-05T12:04:10.000Z';
const answeredAt = '2026-10-05T12:04:10.200Z';

test('a column that HubSpot filled nowhere is not shown', () => {
  expect([...filledBatchColumns([buildBatch()])]).toEqual([]);
  expect([
    ...filledBatchColumns([
      buildBatch({ sentAt, links: {} }),
      buildBatch({ numErrors: 0, requestedAt: sentAt }),
    ]),
  ]).toEqual(['requestedAt', 'numErrors', 'sentAt']);
  expect([...filledBatchColumns([buildBatch({ links: { docs: 'https://a.example' } })])]).toEqual([
    'links',
  ]);
});

test.each([
  [buildBatch(), 'not_sent'],
  [buildBatch({ sentAt }), 'no_answer'],
  [buildBatch({ sentAt, answeredAt, httpStatus: 200, status: 'COMPLETE' }), 'COMPLETE'],
  [buildBatch({ sentAt, answeredAt, httpStatus: 200, status: 'CANCELED' }), 'CANCELED'],
  [buildBatch({ sentAt, answeredAt, httpStatus: 400 }), 'none'],
  [buildBatch({ sentAt, answeredAt }), 'none'],
  [buildBatch({ sentAt, answeredAt, httpStatus: 204 }), 'none'],
  [buildBatch({ sentAt, answeredAt, httpStatus: 204, operation: 'purge' }), 'no_body'],
  [buildBatch({ sentAt, answeredAt, httpStatus: 500, operation: 'purge' }), 'none'],
])('%o: the status is said as %s', (batch, standing) => {
  expect(batchStanding(batch)).toBe(standing);
});
