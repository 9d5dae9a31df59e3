import type { I18n } from '@/lib/i18n/i18n';
import { objectPlural, objectSingular } from '@/lib/i18n/object-names';
import type { Catalogue } from '@/lib/limits/catalogue';
import { indexCatalogue } from '@/lib/limits/catalogue-index';
import type { ObjectOption } from './object-option';

/** A portal's object types by their names in the reader's language. On the server: it has all names. */
export function toObjectOptions({ locale }: I18n, catalogue: Catalogue): readonly ObjectOption[] {
  const names = new Map<string, string[]>();
  for (const [name, types] of indexCatalogue(catalogue).objectTypesByName) {
    for (const { objectTypeId } of types) {
      names.set(objectTypeId, [...(names.get(objectTypeId) ?? []), name]);
    }
  }
  const order = new Intl.Collator(locale);
  return catalogue.objectTypes
    .map((type) => ({
      objectTypeId: type.objectTypeId,
      singular: objectSingular(type, locale),
      plural: objectPlural(type, locale),
      isCustom: type.isCustom,
      names: names.get(type.objectTypeId) ?? [],
    }))
    .sort((a, b) => order.compare(a.plural, b.plural));
}
