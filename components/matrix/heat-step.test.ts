import { expect, test } from 'vitest';
import { HEAT_STEPS, heatStep } from './heat-step';

test.each([
  [1, 5],
  [2, 4],
  [10, 4],
  [11, 3],
  [100, 3],
  [101, 2],
  [1000, 2],
  [1001, 1],
  [2_147_483_647, 1],
  ['many', null],
  [null, null],
] as const)('a limit of %s has the heat %s', (limit, step) => {
  expect(heatStep(limit)).toBe(step);
});

test('the steps follow one another without a gap', () => {
  for (const [position, { from }] of HEAT_STEPS.entries()) {
    expect(from).toBe(position === 0 ? 1 : (HEAT_STEPS[position - 1]?.to ?? NaN) + 1);
  }
});
