import { limitKey } from '@/lib/limits/limit';
import type { GridRow } from './grid-row';

export function gridRow(typeId: number, more: Partial<GridRow> = {}): GridRow {
  const ref = {
    fromObjectTypeId: '0-3',
    toObjectTypeId: '0-1',
    category: 'USER_DEFINED' as const,
    typeId,
  };
  return {
    key: limitKey(ref),
    ref,
    rowNumbers: [],
    from: 'Deals',
    to: 'Contacts',
    typeIds: [typeId],
    label: `Label ${typeId}`,
    isAnyLabel: false,
    isUnknown: false,
    pageIn: null,
    limit: 'many',
    wanted: 'many',
    kind: 'no_change',
    issues: [],
    names: { fromSingular: 'Deal', toSingular: 'Contact' },
    ...more,
  };
}
