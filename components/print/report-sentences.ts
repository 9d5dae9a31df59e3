import type { I18n } from '@/lib/i18n/i18n';
import { limitSentence } from '@/lib/i18n/limit-sentence';
import { objectPlural } from '@/lib/i18n/object-names';
import { pairKey, reversePair } from '@/lib/limits/limit';
import type { LimitsView, LimitsViewPair } from '@/lib/submissions/limits-view';

/** The limits between two objects, in sentences, both directions together. */
export type ReportPart = {
  readonly key: string;
  /** "Deals and Contacts". */
  readonly title: string;
  readonly sentences: readonly string[];
};

/**
 * What a client reads: only what is limited, without ids. Two objects are one part, whichever of
 * their directions has limits.
 */
export function reportParts(i18n: I18n, view: Pick<LimitsView, 'pairs'>): readonly ReportPart[] {
  const parts = new Map<string, { pair: LimitsViewPair; sentences: string[] }>();
  for (const pair of view.pairs) {
    const sentences = pair.rows
      .filter(({ limit }) => limit !== 'many')
      .map(({ label, limit }) =>
        limitSentence(i18n, { from: pair.from, to: pair.to, label, limit }),
      );
    if (sentences.length === 0) continue;
    const known = parts.get(pairKey(reversePair(pair)));
    if (known) known.sentences.push(...sentences);
    else parts.set(pairKey(pair), { pair, sentences });
  }
  return [...parts].map(([key, { pair, sentences }]) => ({
    key,
    title: titleOf(i18n, pair),
    sentences,
  }));
}

function titleOf({ locale, t }: I18n, { from, to }: LimitsViewPair): string {
  const names = [objectPlural(from, locale), objectPlural(to, locale)];
  return from.objectTypeId === to.objectTypeId
    ? (names[0] ?? '')
    : t('print.reportPair', { from: names[0] ?? '', to: names[1] ?? '' });
}
