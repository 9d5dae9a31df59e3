import type { I18n } from '@/lib/i18n/i18n';
import type { Drift } from '@/lib/submissions/snapshot';
import { displayNames, objectsOf } from '../submissions/display-names';
import type { DriftRow } from './drift-row';

/** With the names of the day, HubSpot's own in the reader's language. For the server. */
export function toDriftRows(
  { t, locale }: Pick<I18n, 't' | 'locale'>,
  changes: readonly Drift[],
): readonly DriftRow[] {
  const pairs = changes.flatMap(({ pair }) => (pair === null ? [] : [pair]));
  const names = displayNames(pairs.flatMap(objectsOf), locale);
  return changes.map(({ pair, category, typeId, ...change }) => {
    if (pair === null) return { ...change, typeId, ref: null, from: t('drift.unplaced'), to: '' };
    const { fromObjectTypeId, toObjectTypeId, fromName, toName } = pair;
    return {
      ...change,
      typeId,
      ref: { fromObjectTypeId, toObjectTypeId, category, typeId },
      from: names[fromObjectTypeId] ?? fromName,
      to: names[toObjectTypeId] ?? toName,
    };
  });
}
