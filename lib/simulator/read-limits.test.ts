import { expect, test } from 'vitest';
import { listAll, listPair } from './read-limits';
import { seedPortal } from './seed';
import { CONTACTS_TO_DEALS, direction, hubspotType, ownType, plainPortal } from './testing';
import { createLimits } from './write-limits';

test('all lists both sides of a type with a limit, the one without as null', () => {
  const { state } = createLimits(plainPortal(), CONTACTS_TO_DEALS, [
    { ...hubspotType(4), maxToObjectIds: 2 },
  ]);
  expect(listAll(state)).toEqual([
    { ...hubspotType(4), userEnforcedMaxToObjectIds: 2, label: null },
    { ...hubspotType(3), userEnforcedMaxToObjectIds: null, label: null },
  ]);
});

test('all is empty in a portal without limits', () => {
  expect(listAll(plainPortal())).toEqual([]);
});

test('all of the demo portal tells its limits as they stand after the drift', () => {
  const rows = listAll(seedPortal('demo')).map(
    (row) => `${row.category[0]}${row.typeId} ${row.label} ${row.userEnforcedMaxToObjectIds}`,
  );
  expect(rows).toEqual([
    'H341 null 1',
    'H342 null null',
    'H3 null 10',
    'H4 null null',
    'U141 Decision maker 5',
    'U142 Decision maker null',
    'U143 Billing contact 1',
    'U144 Billing contact null',
    'H930 Billing Contact 3',
    'H931 Billing Contact null',
    'H279 null 8',
    'H280 null null',
    'H449 null 20',
    'U151 Referral partner 5',
    'U152 Referral partner 5',
    'U153 Manager 1',
    'U154 Report null',
    'H14 Parent Company 1',
    'H13 Child Company null',
    'U155 null 5',
    'U156 null null',
    'U279 Signatory 2',
    'U280 Signatory null',
  ]);
});

test('a pair lists the types of its direction that have a limit', () => {
  const state = seedPortal('demo');
  const idsOf = (from: string, to: string) =>
    listPair(state, direction(from, to)).map((row) => row.typeId);
  expect(idsOf('0-3', '0-1')).toEqual([3, 141, 143]);
  expect(idsOf('0-1', '0-3')).toEqual([]);
  expect(idsOf('0-1', '0-2')).toEqual([279]);
  expect(idsOf('2-31870015', '0-1')).toEqual([155, 279]);
});

test('a pair can list all types of its direction, where the rule says so', () => {
  expect(listPair(plainPortal({ pairList: 'all' }), CONTACTS_TO_DEALS)).toEqual([
    { ...hubspotType(4), userEnforcedMaxToObjectIds: null, label: null },
    { ...ownType(142), userEnforcedMaxToObjectIds: null, label: 'Decision maker' },
    { ...ownType(144), userEnforcedMaxToObjectIds: null, label: 'Billing contact' },
    { ...ownType(146), userEnforcedMaxToObjectIds: null, label: 'Legal' },
  ]);
});
