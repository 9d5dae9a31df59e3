import { expect, test } from 'vitest';
import type { RunStep } from '../submissions/ports';
import { nextRowStatus, ROW_EVENTS, ROW_STATUSES } from '../submissions/row-status';
import type { SubmissionRow } from '../submissions/submission';
import { RowTransitionError, stepRows, touchedRowNumbers } from './step-rows';

const ROW: SubmissionRow = {
  rowNumber: 1,
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'HUBSPOT_DEFINED',
  typeId: 3,
  fromName: 'Deals',
  toName: 'Contacts',
  label: null,
  before: 10,
  wanted: 5,
  enforced: null,
  status: 'pending',
  evidence: null,
  message: 'from before',
  correlationId: null,
  batchNumber: 1,
  cycles: 0,
  keptBy: null,
  keptAt: null,
};

test('the table of row states alone says what may follow', () => {
  for (const status of ROW_STATUSES) {
    for (const event of ROW_EVENTS) {
      const step: RunStep = { rows: [{ rowNumber: 1, event }] };
      const move = () => stepRows([{ ...ROW, status }], step)[0]?.status;
      const next = nextRowStatus(status, event);
      if (next === null) expect(move).toThrow(RowTransitionError);
      else expect(move()).toBe(next);
    }
  }
});

test('what a step does not mention stays; null clears', () => {
  const kept = stepRows([ROW], { rows: [{ rowNumber: 1, event: 'claim' }] });
  expect(kept).toEqual([{ ...ROW, status: 'claimed' }]);
  const cleared = stepRows([ROW], { rows: [{ rowNumber: 1, event: 'claim', message: null }] });
  expect(cleared).toEqual([{ ...ROW, status: 'claimed', message: null }]);
});

test('an applied row always has its proof, named or told by the event', () => {
  const sent: SubmissionRow = { ...ROW, status: 'sent' };
  const unknown: SubmissionRow = { ...ROW, status: 'unknown' };
  const evidenceOf = (row: SubmissionRow, step: RunStep) => stepRows([row], step)[0]?.evidence;
  expect(evidenceOf(sent, { rows: [{ rowNumber: 1, event: 'prove' }] })).toBe('answer');
  expect(evidenceOf(unknown, { rows: [{ rowNumber: 1, event: 'read_wanted' }] })).toBe('read_back');
  const named: RunStep = { rows: [{ rowNumber: 1, event: 'prove', evidence: 'read_back' }] };
  expect(evidenceOf(sent, named)).toBe('read_back');
});

test('only a read-back of the old value counts a cycle', () => {
  const unknown: SubmissionRow = { ...ROW, status: 'unknown', cycles: 1 };
  const cyclesAfter = (event: 'read_before' | 'read_refused') =>
    stepRows([unknown], { rows: [{ rowNumber: 1, event }] })[0]?.cycles;
  expect(cyclesAfter('read_before')).toBe(2);
  expect(cyclesAfter('read_refused')).toBe(1);
});

test('a row that a step names twice is touched once', () => {
  const step: RunStep = {
    rows: [
      { rowNumber: 10, event: 'claim' },
      { rowNumber: 2, event: 'claim' },
    ],
    enforced: [{ rowNumber: 10, limit: 'many' }],
  };
  expect(touchedRowNumbers(step)).toEqual([2, 10]);
});
