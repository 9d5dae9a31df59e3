import { expect, test } from 'vitest';
import { moveCell } from './move-cell';

const MIDDLE = { row: 15, column: 15 };

test.each([
  ['ArrowUp', false, [14, 15]],
  ['ArrowDown', false, [16, 15]],
  ['ArrowLeft', false, [15, 14]],
  ['ArrowRight', false, [15, 16]],
  ['PageUp', false, [5, 15]],
  ['PageDown', false, [25, 15]],
  ['Home', false, [15, 0]],
  ['End', false, [15, 59]],
  ['Home', true, [0, 0]],
  ['End', true, [59, 59]],
] as const)(
  '%s (with Ctrl: %s) moves in a matrix of 60 objects',
  (name, isCorner, [row, column]) => {
    expect(moveCell(MIDDLE, { name, isCorner }, 60)).toEqual({ row, column });
  },
);

test.each([
  ['ArrowUp', { row: 0, column: 1 }],
  ['PageUp', { row: 0, column: 1 }],
  ['ArrowLeft', { row: 1, column: 0 }],
  ['ArrowRight', { row: 1, column: 2 }],
  ['PageDown', { row: 2, column: 1 }],
] as const)('%s stops at the edge', (name, at) => {
  expect(moveCell(at, { name, isCorner: false }, 3)).toEqual(at);
});

test.each(['a', 'Enter', 'Tab', 'Escape'])('%s moves nothing', (name) => {
  expect(moveCell(MIDDLE, { name, isCorner: false }, 60)).toBeNull();
});

test('arrows with Ctrl are left to the browser', () => {
  expect(moveCell(MIDDLE, { name: 'ArrowUp', isCorner: true }, 60)).toBeNull();
});
