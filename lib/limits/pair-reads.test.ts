import { expect, test } from 'vitest';
import { indexCatalogue } from './catalogue-index';
import { limitKey } from './limit';
import type { ConfigurationRow } from './limit';
import { makePlan } from './make-plan';
import { doubtfulPairs, unknownLimits, withPairReads } from './pair-reads';
import { placeRows } from './place-rows';
import { CONTACTS_TO_DEALS, DEALS_TO_CONTACTS, DECISION_MAKER, TEST_CATALOGUE } from './testing';
import { draftOf } from './testing';

/** A catalogue that is behind: the label 35 of deals → contacts stands under contacts → deals, too. */
const ELSEWHERE = { ...DECISION_MAKER, ...CONTACTS_TO_DEALS };
const BEHIND = indexCatalogue({
  ...TEST_CATALOGUE,
  associationTypes: [
    ...TEST_CATALOGUE.associationTypes,
    { ...ELSEWHERE, label: 'Decision maker', inverseTypeId: null },
  ],
});
const FIVE: ConfigurationRow = { category: 'USER_DEFINED', typeId: 35, label: null, limit: 5 };
const STRANGE: ConfigurationRow = { ...FIVE, typeId: 9_999, label: 'Who knows' };
const all = placeRows(BEHIND, [FIVE, STRANGE]);

test('a limit that could belong to two pairs belongs to neither until one of them says so', () => {
  expect(all).toEqual({ placed: [], unplaced: [FIVE, STRANGE] });
  expect(doubtfulPairs(BEHIND, all.unplaced)).toEqual([DEALS_TO_CONTACTS, CONTACTS_TO_DEALS]);
  expect(unknownLimits(BEHIND, all.unplaced)).toEqual(
    new Set([limitKey(DECISION_MAKER), limitKey(ELSEWHERE)]),
  );
});

test('the pair’s own list places it, and what nobody knows stays unplaced', () => {
  const read = withPairReads(BEHIND, all, [{ pair: DEALS_TO_CONTACTS, rows: [FIVE] }]);
  expect(read.placed).toMatchObject([{ ...DECISION_MAKER, label: 'Decision maker', limit: 5 }]);
  expect(read.unplaced).toEqual([STRANGE]);
});

test('what the list of all has, but the pair’s own list lacks, is no limit', () => {
  const said = placeRows(BEHIND, [{ ...FIVE, typeId: 37, limit: 2 }]);
  expect(said.placed).toHaveLength(1);
  expect(withPairReads(BEHIND, said, [{ pair: DEALS_TO_CONTACTS, rows: [] }]).placed).toEqual([]);
});

test('a row whose present limit nobody knows is a problem: it is never planned from Many', () => {
  const plan = makePlan({
    rows: draftOf([DECISION_MAKER, 2]),
    current: [],
    index: BEHIND,
    unknown: unknownLimits(BEHIND, all.unplaced),
    callsPer10s: 100,
  });
  expect(plan.counts).toMatchObject({ problem: 1, new: 0 });
  expect(plan.rows[0]?.issues).toMatchObject([
    { code: 'limit_not_placed', severity: 'problem', fixes: [{ code: 'leave_as_is' }] },
  ]);
  expect(plan.batches).toEqual([]);
});
