import { describe, expect, it } from 'vitest';
import { submissionFacts } from './submission-facts';

const RUNNING = {
  status: 'running',
  waitingFor: null,
  waitingUntil: null,
  control: null,
} as const;
const NOW = { nowMs: 1_000, callsPer10s: 100 };

function calls(left: number) {
  return { writesMade: 3, writesUnderWay: 1, writesLeft: left, readsMade: 2, readsLeft: 0 };
}

describe('what is known of the calls of a submission', () => {
  it.each([
    { left: 0, used: 100, seconds: 0, why: 'nothing is left' },
    { left: 20, used: 0, seconds: 0.15, why: 'one round of the formula' },
    { left: 20, used: 80, seconds: 0.15, why: 'the window has room for all' },
    { left: 91, used: 47, seconds: 3.8, why: '38 of them have to wait for room' },
    { left: 5, used: 100, seconds: 0.5, why: 'room comes back bit by bit' },
    { left: 150, used: 0, seconds: 10.45, why: 'a second window is needed' },
    { left: 150, used: 100, seconds: 15, why: 'both windows are full' },
  ])('$left calls left and $used used are $seconds s: $why', ({ left, used, seconds }) => {
    const facts = submissionFacts(RUNNING, calls(left), {
      ...NOW,
      rate: { used, ceiling: 100 },
    });
    expect(facts.secondsLeft).toBeCloseTo(seconds, 5);
  });

  it('without the use of the window the formula is all there is', () => {
    const facts = submissionFacts(RUNNING, calls(91), { ...NOW, rate: null });
    expect(facts.secondsLeft).toBeCloseTo(0.75, 5);
  });

  it.each([
    [{ ...RUNNING, status: 'completed' as const }, 0],
    [{ ...RUNNING, control: 'pause' as const }, null],
    [{ ...RUNNING, status: 'waiting' as const, waitingFor: 'needs_reauth' as const }, null],
    [
      {
        ...RUNNING,
        status: 'waiting' as const,
        waitingFor: 'rate_limited' as const,
        waitingUntil: 5_000,
      },
      4.15,
    ],
  ])('%j takes %j s more', (submission, seconds) => {
    expect(submissionFacts(submission, calls(1), { ...NOW, rate: null }).secondsLeft).toBe(seconds);
  });

  it('all calls are those made and those left, of one that has ended those made', () => {
    const input = { ...NOW, rate: null };
    expect(submissionFacts(RUNNING, calls(7), input)).toMatchObject({
      callsMade: 5,
      callsPlanned: 12,
      callsUnderWay: 1,
    });
    const ended = { ...RUNNING, status: 'completed' as const };
    expect(submissionFacts(ended, calls(7), input).callsPlanned).toBe(5);
  });
});
