import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { pairKey } from '@/lib/limits/limit';
import type { DraftRow } from '@/lib/limits/limit';
import {
  CONTRACTS_TO_CONTACTS,
  DEALS_TO_CONTACTS,
  DECISION_MAKER,
  TEST_CATALOGUE,
  draftOf,
} from '@/lib/limits/testing';
import { ANY_OF_DEALS, TEST_INDEX } from '@/lib/limits/testing';
import { typesOfPair } from '@/lib/limits/type-index';
import { createPlanner } from './draft-plan';
import { toObjectOptions } from './object-options';
import { knowPortal } from './portal-known';
import { createRowsByPair } from './rows-by-pair';

const OBJECTS = toObjectOptions(createI18n('en'), TEST_CATALOGUE);
const ROWS = typesOfPair(TEST_INDEX, DEALS_TO_CONTACTS).map((type) => ({
  ...type,
  limit: type.typeId === ANY_OF_DEALS.typeId ? (10 as const) : ('many' as const),
}));
const VIEW = { directions: [{ ...DEALS_TO_CONTACTS, rows: ROWS }], readAt: 0 };
const CURRENT = {
  ok: true as const,
  objects: OBJECTS.map(({ objectTypeId, singular, plural, isCustom }) => ({
    ...{ objectTypeId, singular, plural, isCustom },
  })),
  associationTypes: [...TEST_CATALOGUE.associationTypes],
  limits: [{ ...ANY_OF_DEALS, limit: 10 }],
};
const SIGNATORY = { ...CONTRACTS_TO_CONTACTS, category: 'USER_DEFINED' as const, typeId: 279 };

const planner = ({
  views = [VIEW],
  current = null as typeof CURRENT | null,
  rowsAtOnce = 1_000,
} = {}) =>
  withPairs(
    createPlanner({
      known: knowPortal({ objects: OBJECTS, current, views }),
      callsPer10s: 100,
      rowsAtOnce,
    }),
  );

function withPairs(plan: ReturnType<typeof createPlanner>) {
  const toPairs = createRowsByPair();
  return (rows: readonly DraftRow[]) => plan(toPairs(rows));
}

test.each([
  ['the open pair was read', {}],
  ['the whole portal was read', { views: [], current: CURRENT }],
])('a label above its object limit is a problem while it is typed: %s', (_, known) => {
  const rows = draftOf([DECISION_MAKER, 25]);
  const { counts, planOf } = planner(known)(rows);
  expect(counts.problem).toBe(1);
  const issues = rows.flatMap((row) => planOf(row)?.issues ?? []);
  expect(issues.map(({ code }) => code)).toEqual(['label_above_object_limit']);
});

test('rows of pairs that were not read are counted, not judged', () => {
  const rows = draftOf([DECISION_MAKER, 5]);
  const { waiting, planOf, counts } = planner({ views: [] })(rows);
  expect(rows.map(planOf)).toEqual([undefined]);
  expect(counts.new).toBe(0);
  expect(waiting).toBe(1);
});

test('a pair that was read anew knows the labels that were made since', () => {
  const known = { ...CURRENT, associationTypes: [] };
  const rows = draftOf([DECISION_MAKER, 5]);
  expect(planner({ current: known, views: [] })(rows).counts.problem).toBe(1);
  expect(planner({ current: known })(rows).counts.new).toBe(1);
});

test('after an edit only the pairs that it touched are planned again', () => {
  const plan = planner({ views: [], current: CURRENT });
  const [maker, signatory] = draftOf([DECISION_MAKER, 5], [SIGNATORY, 2]) as [DraftRow, DraftRow];
  const before = plan([maker, signatory]);
  const edited = { ...maker, limit: 6 };
  const after = plan([edited, signatory]);
  expect(after.planOf(edited)?.wanted).toBe(6);
  expect(after.planOf(signatory)).toBe(before.planOf(signatory));
  expect(after.pairs.get(pairKey(signatory))).toBe(before.pairs.get(pairKey(signatory)));
  expect(after.cost).toMatchObject({ changes: 2, pairs: 2, writes: 2 });
});

test('of the pair that was edited, rows that stay what they were are the same objects', () => {
  const plan = planner({ views: [], current: CURRENT });
  const rows = draftOf([DECISION_MAKER, 5], [{ ...DECISION_MAKER, typeId: 999 }, 3]);
  const [maker, unknown] = rows as [DraftRow, DraftRow];
  const before = plan(rows);
  const after = plan([{ ...maker, limit: 6 }, unknown]);
  expect(after.planOf(unknown)?.issues).toHaveLength(1);
  expect(after.planOf(unknown)).toBe(before.planOf(unknown));
  expect(after.planOf(maker)).not.toBe(before.planOf(maker));
});

test('a long draft is planned in several goes', () => {
  const plan = planner({ views: [], current: CURRENT, rowsAtOnce: 1 });
  const rows = draftOf([DECISION_MAKER, 5], [SIGNATORY, 2]);
  expect(plan(rows)).toMatchObject({ state: 'partial', waiting: 2, counts: { new: 0 } });
  expect(plan(rows)).toMatchObject({ state: 'partial', waiting: 1, counts: { new: 1 } });
  expect(plan(rows)).toMatchObject({ state: 'whole', waiting: 0, counts: { new: 2 } });
});
