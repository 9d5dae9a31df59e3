import type { I18n } from '@/lib/i18n/i18n';
import { limitSentence } from '@/lib/i18n/limit-sentence';
import type { Locale } from '@/lib/i18n/locale';
import { objectPlural } from '@/lib/i18n/object-names';
import { associationKey, limitKey, pairKey, reversePair } from '@/lib/limits/limit';
import type { ObjectType } from '@/lib/limits/limit';
import type {
  LimitsView,
  LimitsViewPair,
  LimitsViewRow,
  UnplacedRow,
} from '@/lib/submissions/limits-view';
import type { LimitsSheet, SheetPair, SheetRow, UnplacedSheetRow } from './limits-sheet';

/** Says all limits of a portal in the reader's words. On the server: it knows every object's name. */
export function wordLimits(i18n: I18n, view: LimitsView): LimitsSheet {
  return {
    readAt: view.readAt,
    pairs: inNameOrder(
      view.pairs.map((pair) => wordPair(i18n, pair)),
      i18n.locale,
    ),
    unplaced: view.unplaced.map((row) => wordUnplaced(i18n, row)),
  };
}

/** By the names that the reader sees, each pair with its reverse right below it. */
function inNameOrder(pairs: readonly SheetPair[], locale: Locale): SheetPair[] {
  const { compare } = new Intl.Collator(locale);
  const byName = [...pairs].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  const inOrder = new Map<string, SheetPair>();
  for (const pair of byName) {
    for (const key of [pair.key, pairKey(reversePair(pair))]) {
      const each = byKey.get(key);
      if (each && !inOrder.has(key)) inOrder.set(key, each);
    }
  }
  return [...inOrder.values()];
}

function wordPair(i18n: I18n, pair: LimitsViewPair): SheetPair {
  const { fromObjectTypeId, toObjectTypeId, from, to, rows } = pair;
  return {
    key: pairKey(pair),
    fromObjectTypeId,
    toObjectTypeId,
    from: objectPlural(from, i18n.locale),
    to: objectPlural(to, i18n.locale),
    otherNames: [from, to]
      .flatMap(({ objectTypeId, name, singular, plural }) => [objectTypeId, name, singular, plural])
      .join(' '),
    rows: rows.map((row) => wordRow(i18n, pair, row)),
  };
}

function wordRow(i18n: I18n, { from, to }: LimitsViewPair, row: LimitsViewRow): SheetRow {
  const { label, category, limit, typeId, mirrorTypeId } = row;
  return {
    key: limitKey(row),
    label: label ?? i18n.t('common.anyLabel'),
    isAnyLabel: label === null,
    typeIds: mirrorTypeId === null ? [typeId] : [typeId, mirrorTypeId],
    category,
    limit,
    sentence: limitSentence(i18n, { from, to, label, limit }),
  };
}

function wordUnplaced(i18n: I18n, { from, to, ...row }: UnplacedRow): UnplacedSheetRow {
  const nameOf = (end: ObjectType | string) =>
    typeof end === 'string' ? end : objectPlural(end, i18n.locale);
  return {
    key: associationKey(row),
    ends: from === null || to === null ? null : { from: nameOf(from), to: nameOf(to) },
    label: row.label ?? i18n.t('common.anyLabel'),
    typeId: row.typeId,
    category: row.category,
    limit: row.limit,
  };
}
