import type { Locale } from '@/lib/i18n/locale';
import { objectPlural } from '@/lib/i18n/object-names';
import { isCustomObjectTypeId, type ObjectTypeId } from '@/lib/limits/limit';
import type { NamedObject } from '@/lib/submissions/live-ports';
import type { RowView } from '@/lib/submissions/submission-view';

/** Plural names by object type id, as the reader is told them. */
export type DisplayNames = Readonly<Record<ObjectTypeId, string>>;

/**
 * The names that objects had on the day of a submission; HubSpot's standard names in the reader's
 * language. For the server: it carries the tables of names.
 */
export function displayNames(objects: readonly NamedObject[], locale: Locale): DisplayNames {
  return Object.fromEntries(
    objects.map(({ objectTypeId, name }) => [
      objectTypeId,
      objectPlural(
        {
          objectTypeId,
          plural: name,
          singular: name,
          name: '',
          isCustom: isCustomObjectTypeId(objectTypeId),
        },
        locale,
      ),
    ]),
  );
}

/** The two objects of a row. */
export function objectsOf({
  fromObjectTypeId,
  toObjectTypeId,
  fromName,
  toName,
}: Pick<RowView, 'fromObjectTypeId' | 'toObjectTypeId' | 'fromName' | 'toName'>): readonly [
  NamedObject,
  NamedObject,
] {
  return [
    { objectTypeId: fromObjectTypeId, name: fromName },
    { objectTypeId: toObjectTypeId, name: toName },
  ];
}
