import { expect, test } from 'vitest';
import { limitOf } from './association-types';
import { deleteLabel, updateLabel, type LabelChange } from './change-labels';
import { listLabels } from './labels';
import type { Direction, PortalState, TypeRef } from './portal-state';
import { DEALS_TO_CONTACTS, direction, hubspotType, ownType, plainPortal } from './testing';
import { updateLimits } from './write-limits';

const CONTACTS_TO_CONTACTS = direction('0-1', '0-1');
const CONTRACTS_TO_CONTACTS = direction('2-31870015', '0-1');

function changed(change: LabelChange): PortalState {
  if (change.kind === 'refused') throw new Error(change.message);
  return change.state;
}

function reversed({ fromObjectTypeId, toObjectTypeId }: Direction): Direction {
  return direction(toObjectTypeId, fromObjectTypeId);
}

function labelOf(state: PortalState, pair: Direction, typeId: number): string | null | undefined {
  return listLabels(state, pair).find((row) => row.typeId === typeId)?.label;
}

function limited(pair: Direction, type: TypeRef, maxToObjectIds: number): PortalState {
  return updateLimits(plainPortal(), pair, [{ ...type, maxToObjectIds }]).state;
}

test.each([
  { id: 149, pair: direction('0-2', '0-1'), inverseLabel: 'Works at', after: ['Boss', 'Works at'] },
  { id: 150, pair: direction('0-1', '0-2'), inverseLabel: 'Works at', after: ['Works at', 'Boss'] },
  { id: 149, pair: direction('0-2', '0-1'), inverseLabel: null, after: ['Boss', 'Boss'] },
  { id: 150, pair: direction('0-1', '0-2'), inverseLabel: null, after: ['Boss', 'Boss'] },
])('renaming $id with the inverse $inverseLabel makes $after', ({ id, pair, ...texts }) => {
  const { inverseLabel, after } = texts;
  const state = changed(
    updateLabel(plainPortal(), pair, { associationTypeId: id, label: 'Boss', inverseLabel }),
  );
  expect([
    labelOf(state, direction('0-2', '0-1'), 149),
    labelOf(state, direction('0-1', '0-2'), 150),
  ]).toEqual(after);
});

test('a paired label that becomes single has one limit both ways', () => {
  const before = limited(CONTACTS_TO_CONTACTS, ownType(153), 1);
  expect(limitOf(before, { ...CONTACTS_TO_CONTACTS, ...ownType(154) })).toBeNull();
  const wanted = { associationTypeId: 153, label: 'Colleague', inverseLabel: null };
  const after = changed(updateLabel(before, CONTACTS_TO_CONTACTS, wanted));
  expect(limitOf(after, { ...CONTACTS_TO_CONTACTS, ...ownType(154) })).toBe(1);
});

test.each([
  ["HubSpot's own type", DEALS_TO_CONTACTS, 3],
  ['a type of another pair', DEALS_TO_CONTACTS, 149],
  ['a side of the other direction', DEALS_TO_CONTACTS, 142],
  ['an unlabeled type', CONTRACTS_TO_CONTACTS, 155],
])('%s cannot be renamed', (_name, pair, associationTypeId) => {
  const wanted = { associationTypeId, label: 'Boss', inverseLabel: null };
  expect(updateLabel(plainPortal(), pair, wanted)).toEqual({
    kind: 'refused',
    message: `No label has associationTypeId ${associationTypeId} (simulated)`,
  });
});

test.each([
  { pair: DEALS_TO_CONTACTS, typeId: 141 },
  { pair: reversed(DEALS_TO_CONTACTS), typeId: 142 },
])('deleting $typeId removes both directions, and their limits', ({ pair, typeId }) => {
  const before = limited(DEALS_TO_CONTACTS, ownType(141), 1);
  const after = changed(deleteLabel(before, pair, typeId));
  expect(labelOf(after, DEALS_TO_CONTACTS, 141)).toBeUndefined();
  expect(labelOf(after, reversed(DEALS_TO_CONTACTS), 142)).toBeUndefined();
  expect(after.limits).toEqual([]);
});

test("only the label of that pair goes, not HubSpot's type of the same number", () => {
  const after = changed(deleteLabel(plainPortal(), CONTRACTS_TO_CONTACTS, 279));
  expect(labelOf(after, CONTRACTS_TO_CONTACTS, 279)).toBeUndefined();
  expect(listLabels(after, direction('0-1', '0-2'))).toContainEqual({
    ...hubspotType(279),
    label: null,
  });
});

test('an unlabeled type goes only after its labels', () => {
  expect(deleteLabel(plainPortal(), CONTRACTS_TO_CONTACTS, 155)).toEqual({
    kind: 'refused',
    message:
      'Definition with label still exists; Cannot delete unlabeled type with associationTypeId 155',
  });
  const without = changed(deleteLabel(plainPortal(), CONTRACTS_TO_CONTACTS, 279));
  const after = changed(deleteLabel(without, CONTRACTS_TO_CONTACTS, 155));
  expect(listLabels(after, CONTRACTS_TO_CONTACTS)).toEqual([]);
});

test("HubSpot's own type cannot be deleted", () => {
  expect(deleteLabel(plainPortal(), DEALS_TO_CONTACTS, 3)).toEqual({
    kind: 'refused',
    message: "HubSpot's own type 3 cannot be deleted (simulated)",
  });
});

test.each([
  { rule: 'allow' as const, kind: 'changed' },
  { rule: 'refuse' as const, kind: 'refused' },
])('deleting what is gone already is a matter of the rule: $rule', ({ rule, kind }) => {
  const state = plainPortal({ deleteMissingLabel: rule });
  const once = changed(deleteLabel(state, DEALS_TO_CONTACTS, 141));
  expect(deleteLabel(once, reversed(DEALS_TO_CONTACTS), 142).kind).toBe(kind);
});
