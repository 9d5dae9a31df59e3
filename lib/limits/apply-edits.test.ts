import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits';
import type { RowEdit } from './finding';
import { ANY_OF_DEALS, BILLING, DECISION_MAKER, draftOf } from './testing';

const draft = draftOf([ANY_OF_DEALS, 5], [DECISION_MAKER, 1]);

test.each<{ name: string; edits: RowEdit[]; after: unknown[] }>([
  { name: 'no edit changes nothing', edits: [], after: [...draft] },
  { name: 'a dropped row is gone', edits: [{ kind: 'drop', rowNumber: 1 }], after: [draft[1]] },
  {
    name: 'a replaced field leaves the others as they were',
    edits: [{ kind: 'replace', rowNumber: 2, row: { limit: 'many' } }],
    after: [draft[0], { ...DECISION_MAKER, rowNumber: 2, limit: 'many' }],
  },
  {
    name: 'an added row gets the next number',
    edits: [{ kind: 'add', row: { ...BILLING, limit: 3 } }],
    after: [...draft, { ...BILLING, rowNumber: 3, limit: 3 }],
  },
  {
    name: 'an added row does not take the number of a row that was dropped with it',
    edits: [
      { kind: 'drop', rowNumber: 2 },
      { kind: 'add', row: { ...BILLING, limit: 3 } },
    ],
    after: [draft[0], { ...BILLING, rowNumber: 3, limit: 3 }],
  },
  {
    name: 'an edit of a row that is gone does nothing',
    edits: [{ kind: 'replace', rowNumber: 9, row: { limit: 1 } }],
    after: [...draft],
  },
])('$name', ({ edits, after }) => {
  expect(applyEdits(draft, edits)).toEqual(after);
});
