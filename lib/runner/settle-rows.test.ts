import { describe, expect, test } from 'vitest';
import type { Limit } from '../limits/limit';
import { indexRead, settleByReads, settleRefused } from './settle-rows';

const KEY = { category: 'USER_DEFINED', typeId: 35 } as const;

function read(limit: Limit) {
  return indexRead(limit === 'many' ? [] : [{ ...KEY, label: null, limit }]);
}

describe('two reads decide an unknown row', () => {
  test.each([
    { name: 'both hold the wanted value', reads: [1, 1], event: 'read_wanted' },
    { name: 'both hold the value from before', reads: [5, 5], event: 'read_before' },
    { name: 'it took effect between the reads', reads: [5, 1], event: 'read_other' },
    { name: 'it was taken back between the reads', reads: [1, 5], event: 'read_other' },
    { name: 'somebody set a third value', reads: [8, 8], event: 'read_other' },
    { name: 'somebody removed it', reads: ['many', 'many'], event: 'read_other' },
  ] as const)('$name: $event', ({ reads: [first, second], event }) => {
    const row = { ...KEY, rowNumber: 7, before: 5, wanted: 1, cycles: 0 };
    expect(settleByReads([row], read(first), read(second))).toMatchObject([
      { rowNumber: 7, event },
    ]);
  });

  test('an applied row says that the proof is a read-back', () => {
    const row = { ...KEY, rowNumber: 7, before: 5, wanted: 'many', cycles: 0 } as const;
    expect(settleByReads([row], read('many'), read('many'))).toEqual([
      { rowNumber: 7, event: 'read_wanted', evidence: 'read_back' },
    ]);
  });

  test('the third cycle without effect is for a person to decide', () => {
    const row = { ...KEY, rowNumber: 7, before: 5, wanted: 1, cycles: 2 };
    expect(settleByReads([row], read(5), read(5))).toMatchObject([{ event: 'give_up' }]);
  });
});

test.each([
  { held: 5, event: 'read_refused' },
  { held: 1, event: 'read_wanted' },
  { held: 8, event: 'read_other' },
] as const)('after a refused call, one read of $held says $event', ({ held, event }) => {
  const row = { ...KEY, rowNumber: 7, before: 5, wanted: 1, cycles: 0 };
  expect(settleRefused([row], read(held))).toMatchObject([{ event }]);
});
