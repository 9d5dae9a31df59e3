import { expect, test } from 'vitest';
import { notesOf, paste, problemsOf, rowsOf, skippedOf } from './testing';

/** Cases 14 to 23: names, type ids, repeats, and rows that are none. */

test('14: a slip of the pen offers, a foreign word asks, a shared name gives the choice', () => {
  const text = 'deals\tContcat\t1\ndeals\tKunden\t2\nProject\tcontacts\t3\nContcat\tdeals\t4';
  expect(problemsOf(text)).toEqual([
    ['unknown_object_close'],
    ['unknown_object'],
    ['ambiguous_object'],
    ['unknown_object_close'],
  ]);
  const { rows } = paste(text);
  expect(rows[0]?.problems[0]?.params).toEqual({ text: 'Contcat', name: 'Contacts' });
  const ids = rows[2]?.problems[0]?.fixes.map(({ params }) => params['objectTypeId']);
  expect(ids).toEqual(['0-970', '2-21', '2-22']);
  const answer = rows[0]?.problems[0]?.fixes[0]?.answer;
  const answers = answer ? [answer] : [];
  expect(rowsOf(text, { answers }).filter((row) => !row.includes('?'))).toEqual([
    '0-3>0-1 H3 1',
    '0-1>0-3 H4 4',
  ]);
});

test.each(['2-191972671', 'p7654321_pets', 'Pets', 'pet', 'p1234567_pets'])(
  '15: %s is the custom object',
  (name) => {
    expect(rowsOf(`${name}\tcontacts\t1`)).toEqual(['2-191972671>0-1 U70 1']);
  },
);

test("15: another portal's name is matched, and the portals are named", () => {
  const note = paste('p1234567_pets\tcontacts\t1').rows[0]?.notes[0];
  expect(note).toEqual({
    code: 'foreign_object',
    params: { text: 'p1234567_pets', portal: '1234567', thisPortal: '7654321', name: 'Pets' },
  });
});

test.each(['point of contact', 'Point_of_contact', 'Point of contact '])(
  '16: %s is the label',
  (label) => {
    expect(rowsOf(`deals\tcontacts\t${label}\t1`)).toEqual(['0-3>0-1 U35 1']);
  },
);

test('16: of two labels that differ in case, the exact one wins, and none is guessed', () => {
  expect(rowsOf('companies\tcontacts\tboard\t2')).toEqual(['0-2>0-1 U61 2']);
  expect(problemsOf('companies\tcontacts\tBOARD\t2')).toEqual([['ambiguous_label']]);
});

test('17: a label of the other direction says which one is here', () => {
  const problem = paste('companies\tcontacts\tEmployee\t5').rows[0]?.problems[0];
  expect(problem).toMatchObject({
    code: 'label_other_direction',
    params: { label: 'Employee', from: '0-1', to: '0-2', here: 'Employer' },
  });
  const fixed = problem?.fixes.map(({ answer }) =>
    rowsOf('companies\tcontacts\tEmployee\t5', { answers: [answer] }),
  );
  expect(fixed).toEqual([['0-2>0-1 U50 5'], ['0-1>0-2 U51 5']]);
});

test('18: a type id of the other direction offers to swap first', () => {
  const text = 'contacts\tdeals\t3\t5';
  const problem = paste(text).rows[0]?.problems[0];
  expect(problem).toMatchObject({
    code: 'wrong_direction',
    params: { typeId: 3, from: '0-3', to: '0-1' },
  });
  const fixed = problem?.fixes.map(({ answer }) => rowsOf(text, { answers: [answer] }));
  expect(fixed).toEqual([['0-3>0-1 H3 5'], ['0-1>0-3 H4 5']]);
});

test.each([
  '3\t5\n4\t10\n35\t1',
  '3=5\n4=10\n35=1',
  '3: 5\n4: 10\n35: 1',
  '3 -> 5\n4 -> 10\n35 -> 1',
])('19: type ids alone tell everything: %j', (text) => {
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-1>0-3 H4 10', '0-3>0-1 U35 1']);
});

test('19: a number of two categories is asked about once', () => {
  const text = '279\t5';
  const problem = paste(text).rows[0]?.problems[0];
  expect(problem?.code).toBe('ambiguous_category');
  const fixed = problem?.fixes.map(({ answer }) => rowsOf(text, { answers: [answer] }));
  expect(fixed).toEqual([['0-1>0-2 H279 5'], ['2-191972671>0-1 U279 5']]);
});

test('20: both directions of many pairs are rows of their own', () => {
  const objects = ['deals', 'companies', 'tickets', 'contacts'];
  const lines = objects.flatMap((from) => objects.map((to, at) => `${from}\t${to}\t${at + 2}`));
  const { rows } = paste(lines.join('\n'));
  expect(rows.map((row) => row.sourceLine)).toEqual(lines.map((_, at) => at + 1));
  expect(rows.every((row) => row.problems.length === 0 && row.typeId !== null)).toBe(true);
});

test('21: identical rows are one, contradicting ones ask', () => {
  const text =
    'From\tTo\tMax\ndeals\tcontacts\t5\ndeals\tcontacts\t5\ncontacts\tdeals\t5\ncontacts\tdeals\t3';
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-1>0-3 H4 5', '0-1>0-3 H4 3']);
  expect(notesOf(text)).toEqual([['identical_rows'], [], []]);
  expect(skippedOf(text)).toEqual(['1 header', '3 identical']);
  const fixes = paste(text).rows[1]?.problems[0]?.fixes ?? [];
  expect(fixes.map(({ params }) => params)).toEqual([
    { limit: 5, line: 4 },
    { limit: 3, line: 5 },
  ]);
  const answers = fixes.slice(1).map(({ answer }) => answer);
  expect(rowsOf(text, { answers })).toEqual(['0-3>0-1 H3 5', '0-1>0-3 H4 3']);
});

test('22: blank rows are counted, Excel errors told, totals left out', () => {
  const text =
    'From\tTo\tLimit\t\t\ndeals\tcontacts\t5\t\t\ndeals\tcompanies\t#N/A\n#REF!\tcontacts\t3\nTotal\t\t12' +
    '\n\t\t'.repeat(1000);
  expect(rowsOf(text)).toEqual(['0-3>0-1 H3 5', '0-3>0-2 H341 ?', '?>0-1 ? 3']);
  expect(problemsOf(text)).toEqual([[], ['excel_error'], ['excel_error']]);
  const reasons = paste(text).skipped.map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason === 'blank')).toHaveLength(1000);
  expect(skippedOf(text).slice(0, 3)).toEqual(['1 header', '5 totals', '6 blank']);
});

test('23: objects are filled from the row above, until a person says no', () => {
  const text = 'deals\tcontacts\tPoint of contact\t1\n\t\tBuyer, senior\t2';
  expect(rowsOf(text)).toEqual(['0-3>0-1 U35 1', '0-3>0-1 U37 2']);
  expect(notesOf(text)).toEqual([[], ['filled_from_above']]);
  const answers = [{ kind: 'fill_from_above' as const, meaning: 'no' as const }];
  expect(problemsOf(text, { answers })).toEqual([[], ['pair_missing']]);
});
