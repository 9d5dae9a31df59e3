import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isTerminalRow,
  nextRowStatus,
  ROW_EVENTS,
  ROW_STATUSES,
  type RowStatus,
} from './row-status';

const TERMINAL: readonly RowStatus[] = [
  'applied',
  'unchanged',
  'rejected',
  'conflict',
  'needs_review',
  'cancelled',
];

test('the terminal states are those, and no event changes them', () => {
  expect(ROW_STATUSES.filter(isTerminalRow).sort()).toEqual([...TERMINAL].sort());
  for (const status of TERMINAL) {
    for (const event of ROW_EVENTS) expect(nextRowStatus(status, event)).toBeNull();
  }
});

test('every state can be reached, and from every other one an end can be', () => {
  const next = (from: RowStatus) =>
    ROW_EVENTS.map((event) => nextRowStatus(from, event)).filter((status) => status !== null);
  const reach = (from: RowStatus) => {
    const seen = new Set<RowStatus>([from]);
    for (const status of seen) for (const reached of next(status)) seen.add(reached);
    return seen;
  };
  expect([...reach('pending')].sort()).toEqual([...ROW_STATUSES].sort());
  for (const status of ROW_STATUSES) {
    expect([...reach(status)].some((reached) => TERMINAL.includes(reached))).toBe(true);
  }
});

/**
 * A model of one row at HubSpot: what was really sent and what really took effect. The events are
 * those that an honest runner may raise in that situation; the table must then keep the promises.
 */
describe('whatever happens to a row', () => {
  const world = fc.record({
    takesEffect: fc.boolean(),
    answer: fc.constantFrom('proof', 'refusal', 'none', 'not_now'),
  });

  test('applied is never claimed without effect, and nothing is sent in doubt', () => {
    fc.assert(
      fc.property(fc.array(world, { minLength: 1, maxLength: 8 }), (worlds) => {
        const row: { status: RowStatus } = { status: 'pending' };
        let hasEffect = false;
        let sends = 0;
        const move = (event: (typeof ROW_EVENTS)[number]) => {
          const reached = nextRowStatus(row.status, event);
          if (reached === null) throw new Error(`${row.status} does not take ${event}`);
          row.status = reached;
        };
        for (const { takesEffect, answer } of worlds) {
          if (isTerminalRow(row.status)) break;
          move('claim');
          // In doubt, or before a claim, the table refuses a send.
          expect(nextRowStatus('unknown', 'send')).toBeNull();
          expect(nextRowStatus('sent', 'send')).toBeNull();
          move('send');
          sends += 1;
          if (answer === 'not_now') {
            move('defer');
          } else if (answer === 'refusal') {
            move('refuse');
          } else {
            hasEffect ||= takesEffect;
            if (answer === 'proof' && hasEffect) move('prove');
            else {
              move('lose');
              move(hasEffect ? 'read_wanted' : sends >= 3 ? 'give_up' : 'read_before');
            }
          }
        }
        if (row.status === 'applied') expect(hasEffect).toBe(true);
        if (row.status === 'rejected') expect(hasEffect).toBe(false);
        if (row.status === 'needs_review') expect(sends).toBeGreaterThanOrEqual(3);
      }),
    );
  });
});
