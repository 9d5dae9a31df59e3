import type { I18n } from '@/lib/i18n/i18n';
import type { Locale } from '@/lib/i18n/locale';
import { objectPlural, objectSingular } from '@/lib/i18n/object-names';
import { HUBSPOT_LABEL_NAMES } from '@/lib/limits/hubspot-label-names';
import { pairKey, reversePair } from '@/lib/limits/limit';
import type { LimitKey, ObjectType } from '@/lib/limits/limit';
import { objectTypeNames } from '@/lib/limits/object-names';
import type {
  LimitsView,
  LimitsViewPair,
  LimitsViewRow,
  UnplacedRow,
} from '@/lib/submissions/limits-view';
import type { PackedLimits, PackedObject, PackedRow, PackedUnplaced } from './packed-limits';

/** Says all limits of a portal in the reader's words. On the server: it knows every object's name. */
export function wordLimits(
  { locale }: I18n,
  view: LimitsView,
  changed: readonly LimitKey[] = [],
): PackedLimits {
  return {
    readAt: view.readAt,
    scope: view.scope,
    changed: [...changed],
    objects: wordObjects(view.pairs, locale),
    pairs: inNameOrder(view.pairs, locale).map(({ fromObjectTypeId, toObjectTypeId, rows }) => ({
      fromObjectTypeId,
      toObjectTypeId,
      rows: rows.map(wordRow),
    })),
    unplaced: view.unplaced.map((row) => wordUnplaced(row, locale)),
  };
}

function wordObjects(pairs: readonly LimitsViewPair[], locale: Locale): PackedObject[] {
  const types = new Map(
    pairs.flatMap(({ from, to }) => [from, to]).map((type) => [type.objectTypeId, type]),
  );
  const { compare } = new Intl.Collator(locale);
  return [...types.values()]
    .map((type) => ({
      objectTypeId: type.objectTypeId,
      singular: objectSingular(type, locale),
      plural: objectPlural(type, locale),
      otherNames: [...new Set(objectTypeNames(type))].join(' '),
    }))
    .sort((a, b) => compare(a.plural, b.plural));
}

/** By the names that the reader sees, each pair with its reverse right below it. */
function inNameOrder(pairs: readonly LimitsViewPair[], locale: Locale): readonly LimitsViewPair[] {
  const { compare } = new Intl.Collator(locale);
  const byName = pairs
    .map((pair) => ({
      pair,
      from: objectPlural(pair.from, locale),
      to: objectPlural(pair.to, locale),
    }))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  const byKey = new Map<string, LimitsViewPair>(pairs.map((pair) => [pairKey(pair), pair]));
  const inOrder = new Map<string, LimitsViewPair>();
  for (const { pair } of byName) {
    for (const key of [pairKey(pair), pairKey(reversePair(pair))]) {
      const each = byKey.get(key);
      if (each && !inOrder.has(key)) inOrder.set(key, each);
    }
  }
  return [...inOrder.values()];
}

function wordRow({ label, category, limit, typeId, mirrorTypeId }: LimitsViewRow): PackedRow {
  const translated = category === 'HUBSPOT_DEFINED' ? HUBSPOT_LABEL_NAMES[label ?? ''] : undefined;
  return {
    label,
    typeIds: mirrorTypeId === null ? [typeId] : [typeId, mirrorTypeId],
    category,
    limit,
    ...(translated ? { otherNames: translated.join(' ') } : {}),
  };
}

function wordUnplaced({ from, to, ...row }: UnplacedRow, locale: Locale): PackedUnplaced {
  const nameOf = (end: ObjectType | string) =>
    typeof end === 'string' ? end : objectPlural(end, locale);
  return {
    ends: from === null || to === null ? null : { from: nameOf(from), to: nameOf(to) },
    label: row.label,
    typeId: row.typeId,
    category: row.category,
    limit: row.limit,
  };
}
