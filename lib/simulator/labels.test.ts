import { expect, test } from 'vitest';
import { createLabel, listLabels, type LabelCreation } from './labels';
import type { PortalState } from './portal-state';
import { DEALS_TO_CONTACTS, direction, ownType, plainPortal } from './testing';

const CONTRACTS_TO_DEALS = direction('2-31870015', '0-3');

function created(creation: LabelCreation): Extract<LabelCreation, { kind: 'created' }> {
  if (creation.kind !== 'created') throw new Error(creation.message);
  return creation;
}

function newLabel(name: string, label = name): { name: string; label: string; inverseLabel: null } {
  return { name, label, inverseLabel: null };
}

test('a pair lists its types in one direction, the unlabeled one with null', () => {
  const state = plainPortal();
  expect(listLabels(state, DEALS_TO_CONTACTS)).toEqual([
    { category: 'HUBSPOT_DEFINED', typeId: 3, label: null },
    { ...ownType(141), label: 'Decision maker' },
    { ...ownType(143), label: 'Billing contact' },
    { ...ownType(145), label: 'Legal' },
  ]);
});

test('both sides of a paired label of one object are in its list', () => {
  const labels = listLabels(plainPortal(), direction('0-1', '0-1')).map((row) => row.label);
  expect(labels).toEqual([null, 'Referral partner', 'Referral partner', 'Manager', 'Report']);
});

test('a new label gets two ids, one after the other', () => {
  const wanted = { name: 'payer', label: 'Payer', inverseLabel: 'Paid by' };
  const { state, rows } = created(createLabel(plainPortal(), DEALS_TO_CONTACTS, wanted));
  expect(rows).toEqual([
    { ...ownType(295), label: 'Payer' },
    { ...ownType(296), label: 'Paid by' },
  ]);
  expect(listLabels(state, direction('0-1', '0-3'))).toContainEqual({
    ...ownType(296),
    label: 'Paid by',
  });
});

test('the first label of a custom object brings the unlabeled type along', () => {
  const first = created(createLabel(plainPortal(), CONTRACTS_TO_DEALS, newLabel('renewal')));
  const second = created(createLabel(first.state, CONTRACTS_TO_DEALS, newLabel('upsell')));
  expect(listLabels(second.state, CONTRACTS_TO_DEALS)).toEqual([
    { ...ownType(295), label: null },
    { ...ownType(297), label: 'renewal' },
    { ...ownType(299), label: 'upsell' },
  ]);
});

test.each([
  ['legal', 'Association definition named legal already exists for portal'],
  ['tax-adviser', 'A name has no hyphens and does not begin with a digit (simulated)'],
  ['2nd', 'A name has no hyphens and does not begin with a digit (simulated)'],
])('the name %s is refused', (name, message) => {
  expect(createLabel(plainPortal(), DEALS_TO_CONTACTS, newLabel(name))).toEqual({
    kind: 'refused',
    status: 400,
    message,
  });
});

test('the 51st type of a pair is refused with 437', () => {
  let state: PortalState = plainPortal();
  for (let count = 4; count <= 50; count += 1) {
    state = created(createLabel(state, DEALS_TO_CONTACTS, newLabel(`label_${count}`))).state;
  }
  expect(createLabel(state, DEALS_TO_CONTACTS, newLabel('one_more'))).toEqual({
    kind: 'refused',
    status: 437,
    message: 'No more than 50 association types are allowed between DEAL and CONTACT',
  });
});
