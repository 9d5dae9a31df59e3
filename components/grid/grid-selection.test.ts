import { expect, test } from 'vitest';
import { gridCommand } from './grid-keys';
import type { GridKey } from './grid-keys';
import { move, only, rangeOf, within } from './grid-selection';

const SIZE = { rows: 100, columns: 6 };
const PAGE = 20;

function press(keys: string, from = only({ row: 50, column: 3 })) {
  return keys.split(' ').reduce((selection, name) => {
    const command = gridCommand(keyOf(name), PAGE);
    if (command?.kind !== 'move') throw new Error(`${name} does not move.`);
    return move(selection, command.step, { size: SIZE, hold: command.hold });
  }, from);
}

function keyOf(name: string): GridKey {
  const parts = name.split('+');
  const has = (modifier: string) => parts.includes(modifier);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: has('Control'),
    metaKey: has('Meta'),
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    isComposing: false,
  };
}

test.each([
  ['ArrowDown ArrowDown ArrowLeft', 52, 2],
  ['ArrowUp ArrowRight', 49, 4],
  ['Home', 50, 0],
  ['End', 50, 5],
  ['PageDown PageDown PageDown', 99, 3],
  ['PageUp', 30, 3],
  ['Control+Home', 0, 0],
  ['Meta+End', 99, 5],
  ['Home ArrowLeft', 50, 0],
])('%s goes to row %i, column %i, with nothing else selected', (keys, row, column) => {
  expect(press(keys)).toEqual(only({ row, column }));
});

test('Shift grows a range from where it began, and shrinks it again', () => {
  const grown = press('Shift+ArrowDown Shift+ArrowDown Shift+ArrowRight');
  expect(rangeOf(grown)).toEqual({ firstRow: 50, lastRow: 52, firstColumn: 3, lastColumn: 4 });
  expect(rangeOf(press('Shift+ArrowUp Shift+ArrowUp Shift+ArrowUp', grown))).toMatchObject({
    firstRow: 49,
    lastRow: 50,
  });
});

test('when rows go, the selection stays in place, at most on the last row', () => {
  const last = only({ row: 99, column: 5 });
  expect(within(last, { rows: 3, columns: 6 })).toEqual(only({ row: 2, column: 5 }));
});

test.each([
  ['Enter', { kind: 'edit', text: null }],
  ['F2', { kind: 'edit', text: null }],
  ['5', { kind: 'edit', text: '5' }],
  ['v', { kind: 'edit', text: 'v' }],
  ['∞', { kind: 'edit', text: '∞' }],
  ['Delete', { kind: 'clear' }],
  ['Control+a', { kind: 'all' }],
  ['Meta+d', { kind: 'fill' }],
  ['Control+f', { kind: 'find' }],
  ['F8', { kind: 'problem', by: 1 }],
  ['Shift+F8', { kind: 'problem', by: -1 }],
  ['Alt+ArrowDown', { kind: 'pair', by: 1 }],
  ['Alt+ArrowUp', { kind: 'pair', by: -1 }],
  ['Alt+Enter', { kind: 'first_fix' }],
  ['Tab', null],
  ['Escape', null],
  ['Control+c', null],
  ['Control+Enter', null],
  ['Control+z', null],
  [' ', null],
])('%s means %j', (name, command) => {
  expect(gridCommand(keyOf(name), PAGE)).toEqual(command);
});
