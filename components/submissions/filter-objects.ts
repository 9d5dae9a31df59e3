import type { Locale } from '@/lib/i18n/locale';
import { objectPlural } from '@/lib/i18n/object-names';
import type { ObjectType } from '@/lib/limits/limit';
import type { FilterObject } from './history-filters';

/** By name, in the reader's language. For the server: it carries the tables of names. */
export function filterObjects(
  objectTypes: readonly ObjectType[],
  locale: Locale,
): readonly FilterObject[] {
  const order = new Intl.Collator(locale);
  return objectTypes
    .map((type) => ({ objectTypeId: type.objectTypeId, name: objectPlural(type, locale) }))
    .sort((a, b) => order.compare(a.name, b.name));
}
