import type { Locale } from '@/lib/i18n/locale';
import { objectPlural } from '@/lib/i18n/object-names';
import { HUBSPOT_OBJECTS } from '@/lib/limits/hubspot-objects';
import { isCustomObjectTypeId, type ObjectTypeId } from '@/lib/limits/limit';
import type { BatchView, RowView } from '@/lib/submissions/submission-view';

/** Plural names by object type id, as the reader is told them. */
export type DisplayNames = Readonly<Record<ObjectTypeId, string>>;

/**
 * The names that a submission's objects had on its day; HubSpot's standard names in the reader's
 * language. For the server: it carries the tables of names.
 */
export function displayNames(
  {
    rows,
    batches,
  }: {
    readonly rows: readonly Pick<
      RowView,
      'fromObjectTypeId' | 'toObjectTypeId' | 'fromName' | 'toName'
    >[];
    readonly batches: readonly Pick<BatchView, 'fromObjectTypeId' | 'toObjectTypeId'>[];
  },
  locale: Locale,
): DisplayNames {
  const plurals = new Map<ObjectTypeId, string>();
  const standards = new Map(HUBSPOT_OBJECTS.map((each) => [each.objectTypeId, each.plural]));
  for (const batch of batches) {
    for (const id of [batch.fromObjectTypeId, batch.toObjectTypeId]) {
      plurals.set(id, standards.get(id) ?? id);
    }
  }
  for (const row of rows) {
    plurals.set(row.fromObjectTypeId, row.fromName);
    plurals.set(row.toObjectTypeId, row.toName);
  }
  return Object.fromEntries(
    [...plurals].map(([objectTypeId, plural]) => [
      objectTypeId,
      objectPlural(
        {
          objectTypeId,
          plural,
          singular: plural,
          name: '',
          isCustom: isCustomObjectTypeId(objectTypeId),
        },
        locale,
      ),
    ]),
  );
}
