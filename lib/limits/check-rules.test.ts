import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits';
import { checkRows } from './check-rules';
import { ISSUE_CODES } from './finding';
import type { DraftRow } from './limit';
import { ANY_OF_DEALS, CONTACTS_TO_DEALS, DECISION_MAKER, TEST_INDEX, draftOf } from './testing';
import { RULE_CASES } from './testing-rules';
import type { RuleCase } from './testing-rule-case';

function check(rows: readonly DraftRow[], current: RuleCase['current'] = []) {
  const held = current.map(([ref, limit]) => ({ ...ref, limit }));
  return checkRows({ rows, current: held, index: TEST_INDEX });
}

test.each(RULE_CASES)('$name', ({ draft, current, issues }) => {
  const said = check(draftOf(...draft), current).map(({ rowNumber, code, fixes }) => {
    const offers = fixes.map(({ code: fix, params }) =>
      [fix, params['limit'] ?? params['typeId'] ?? ''].join(' ').trim(),
    );
    const kept = fixes.map(({ params }) => `keep_row ${params['rowNumber'] ?? ''}`);
    const listed = fixes.some((fix) => fix.code === 'keep_row') ? kept : offers;
    return listed.length > 0
      ? `${rowNumber} ${code}: ${listed.join(', ')}`
      : `${rowNumber} ${code}`;
  });
  expect(said).toEqual(issues);
});

test.each(RULE_CASES)('each fix of "$name" makes its issue go away, and no new problem', (each) => {
  const rows = draftOf(...each.draft);
  for (const { rowNumber, code, fixes } of check(rows, each.current)) {
    for (const fix of fixes) {
      const left = check(applyEdits(rows, fix.edits), each.current);
      expect(left.filter((issue) => issue.rowNumber === rowNumber && issue.code === code)).toEqual(
        [],
      );
      expect(left.filter((issue) => issue.severity === 'problem')).toEqual([]);
    }
  }
});

/** Not a rule of HubSpot's: it comes up where a limit could not be placed (`pair-reads.test.ts`). */
const NO_RULE = 'limit_not_placed';

test("the cases bring up every issue that HubSpot's rules make", () => {
  const codes = RULE_CASES.flatMap(({ draft, current }) => check(draftOf(...draft), current)).map(
    (issue) => issue.code,
  );
  expect([...new Set(codes)].sort()).toEqual(ISSUE_CODES.filter((code) => code !== NO_RULE).sort());
});

test.each<{ name: string; rows: readonly DraftRow[]; params: unknown }>([
  {
    name: 'a wrong direction names the right one in the words of the portal',
    rows: draftOf([{ ...CONTACTS_TO_DEALS, category: 'HUBSPOT_DEFINED', typeId: 3 }, 5]),
    params: {
      ...{ typeId: 3, from: 'Deals', to: 'Contacts' },
      ...{ fromObjectTypeId: '0-3', toObjectTypeId: '0-1' },
    },
  },
  {
    name: 'a wrong category names both',
    rows: draftOf([{ ...DECISION_MAKER, category: 'WORK' }, 5]),
    params: { typeId: 35, category: 'WORK', rightCategory: 'USER_DEFINED' },
  },
  {
    name: 'a label above the object limit names both limits',
    rows: draftOf([DECISION_MAKER, 8], [ANY_OF_DEALS, 5]),
    params: { limit: 8, label: 'Decision maker', objectLimit: 5 },
  },
  {
    name: 'a conflict names the other row',
    rows: draftOf([DECISION_MAKER, 8], [DECISION_MAKER, 'many']),
    params: { otherRowNumber: 2, otherLimit: 'many' },
  },
])('$name', ({ rows, params }) => {
  expect(check(rows)[0]?.params).toEqual(params);
});

test('keeping a number keeps every row that says it', () => {
  const rows = draftOf([DECISION_MAKER, 5], [DECISION_MAKER, 3], [DECISION_MAKER, 5]);
  const [keepFive, keepThree] = check(rows)[0]?.fixes ?? [];
  expect(applyEdits(rows, keepFive?.edits ?? []).map((row) => row.rowNumber)).toEqual([1, 3]);
  expect(applyEdits(rows, keepThree?.edits ?? []).map((row) => row.rowNumber)).toEqual([2]);
});

test('twenty thousand rows about one limit are answered, each with a way out', () => {
  const rows = draftOf(
    ...Array.from({ length: 20_000 }, (_, position) => [DECISION_MAKER, position + 1] as const),
  );
  const issues = check(rows).filter((issue) => issue.severity === 'problem');
  expect(issues).toHaveLength(20_000);
  expect(issues.every((issue) => issue.fixes.length === 1)).toBe(true);
});
