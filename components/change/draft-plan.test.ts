import { expect, test } from 'vitest';
import { createI18n } from '@/lib/i18n/i18n';
import { DECISION_MAKER, DEALS_TO_CONTACTS, TEST_CATALOGUE, draftOf } from '@/lib/limits/testing';
import { ANY_OF_DEALS, TEST_INDEX } from '@/lib/limits/testing';
import { typesOfPair } from '@/lib/limits/type-index';
import { planDraft } from './draft-plan';
import { toObjectOptions } from './object-options';

const OBJECTS = toObjectOptions(createI18n('en'), TEST_CATALOGUE);
const ROWS = typesOfPair(TEST_INDEX, DEALS_TO_CONTACTS).map((type) => ({
  ...type,
  limit: type.typeId === ANY_OF_DEALS.typeId ? (10 as const) : ('many' as const),
}));
const VIEW = { directions: [{ ...DEALS_TO_CONTACTS, rows: ROWS }], readAt: 0 };
const plan = (rows: Parameters<typeof planDraft>[0]['rows'], views = [VIEW]) =>
  planDraft({ rows, views, objects: OBJECTS, callsPer10s: 100 });

test('a label above its object limit is a problem while it is typed', () => {
  const { plan: made } = plan(draftOf([DECISION_MAKER, 25]));
  expect(made.counts.problem).toBe(1);
  expect(made.rows[0]?.issues.map(({ code }) => code)).toEqual(['label_above_object_limit']);
});

test('rows of pairs that were not read are counted, not judged', () => {
  const { plan: made, waiting } = plan(draftOf([DECISION_MAKER, 5]), []);
  expect(made.rows).toEqual([]);
  expect(waiting).toBe(1);
});
