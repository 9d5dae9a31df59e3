import type { ObjectTypeId } from '@/lib/limits/limit';
import { unpackLimits } from './limits-sheet';
import type { LimitsSheet } from './limits-sheet';
import type { PackedLimits, PackedRow } from './packed-limits';

/** Labels of the portal's own unless said otherwise. */
export function packedRow(
  typeId: number,
  label: string | null,
  rest: Partial<PackedRow> = {},
): PackedRow {
  const category = label === null ? 'HUBSPOT_DEFINED' : 'USER_DEFINED';
  return { label, typeIds: [typeId], category, limit: 'many', ...rest };
}

export function packedPair(from: ObjectTypeId, to: ObjectTypeId, rows: readonly PackedRow[]) {
  return { fromObjectTypeId: from, toObjectTypeId: to, rows: [...rows] };
}

const PACKED: PackedLimits = {
  readAt: 0,
  scope: 'used',
  changed: [],
  objects: [
    {
      objectTypeId: '0-3',
      singular: 'Deal',
      plural: 'Deals',
      otherNames: 'deal Negocio Negocios 取引',
    },
    {
      objectTypeId: '0-1',
      singular: 'Kontakt',
      plural: 'Kontakte',
      otherNames: 'contact Contact Contacts',
    },
  ],
  pairs: [
    packedPair('0-3', '0-1', [
      packedRow(3, null, { limit: 10 }),
      packedRow(141, 'Decision maker', { limit: 5 }),
      packedRow(13, 'Legal', { limit: 2 }),
      packedRow(150, 'Referrer'),
    ]),
    packedPair('0-1', '0-1', [
      packedRow(449, null),
      packedRow(30, 'Größter Partner', { typeIds: [30, 31], limit: 1 }),
      packedRow(9, 'Primary', { category: 'HUBSPOT_DEFINED', otherNames: 'Primär principal' }),
    ]),
  ],
  unplaced: [
    {
      ends: { from: 'Deals', to: 'payment link' },
      label: null,
      typeId: 469,
      category: 'HUBSPOT_DEFINED',
      limit: 2,
    },
    { ends: null, label: 'Lost', typeId: 999, category: 'USER_DEFINED', limit: 'many' },
  ],
};

/** A portal of two pairs and two rows without a place. */
export const TEST_SHEET: LimitsSheet = unpackLimits(PACKED, 'Any label');
