import { expect, test } from 'vitest';
import { gridRow } from './testing';
import { wishEdits } from './wish-edits';

const FREE = gridRow(35, { limit: 10, wanted: 10 });
const DRAFTED = gridRow(35, { limit: 10, wanted: 5, rowNumbers: [4] });
const REF = {
  fromObjectTypeId: '0-3',
  toObjectTypeId: '0-1',
  category: 'USER_DEFINED',
  typeId: 35,
};

test.each([
  ['a new wish is a new row', FREE, 5, 'drop', [{ kind: 'add', row: { ...REF, limit: 5 } }]],
  ['what HubSpot has is no wish', FREE, 10, 'drop', []],
  ['what HubSpot has is no wish in the draft either', FREE, 10, 'keep', []],
  [
    'another wish replaces',
    DRAFTED,
    7,
    'drop',
    [{ kind: 'replace', rowNumber: 4, row: { limit: 7 } }],
  ],
  [
    'going back to what HubSpot has takes the row out',
    DRAFTED,
    10,
    'drop',
    [{ kind: 'drop', rowNumber: 4 }],
  ],
  [
    'in the draft itself such a row stays',
    DRAFTED,
    10,
    'keep',
    [{ kind: 'replace', rowNumber: 4, row: { limit: 10 } }],
  ],
  ['clearing takes the row out', DRAFTED, 'leave', 'keep', [{ kind: 'drop', rowNumber: 4 }]],
  ['clearing what was not changed does nothing', FREE, 'leave', 'drop', []],
] as const)('%s', (_, row, wanted, same, edits) => {
  expect(wishEdits([{ row, wanted }], same)).toEqual(edits);
});
