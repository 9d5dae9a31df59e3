'use client';

import { tallyParts } from '@/lib/i18n/describe-plan';
import { useI18n } from '@/lib/i18n/use-i18n';
import { isSameObject, pairKey, reversePair } from '@/lib/limits/limit';
import type { Pair } from '@/lib/limits/limit';
import { countKinds } from '@/lib/limits/make-plan';
import type { DraftPlan } from './draft-plan';
import { PairLine } from '../limits/pair-line';
import { Button } from '../ui/button';
import { pairsOf } from './edit-draft';
import { pairNames } from './object-names';
import type { ObjectOption } from './object-option';

type DraftPairsProps = {
  readonly draftPlan: DraftPlan;
  readonly objects: readonly ObjectOption[];
  readonly onOpen: (pair: Pair) => void;
  readonly onRemove: (pair: Pair) => void;
};

/** Every pair that the draft changes; each can be opened again or taken out. */
export function DraftPairs({ draftPlan, objects, onOpen, onRemove }: DraftPairsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { pairs } = draftPlan;
  const first = [...pairs.values()].flatMap(({ rows }) => rows[0] ?? []);
  const countOf = (pair: Pair) => pairs.get(pairKey(pair))?.rows.length ?? 0;
  return (
    <section className="grid gap-2 pt-8">
      <h2 className="text-section">{t('change.inDraft')}</h2>
      <ul className="border-t border-line-strong">
        {pairsOf(first).map((pair) => {
          const named = pluralsOf(pair);
          return (
            <li
              key={pairKey(pair)}
              className="flex min-h-(--row) flex-wrap items-center gap-x-4 gap-y-1 border-b py-1 text-data"
            >
              <ul className="grid gap-1">
                {directionsOf(pair).map((direction) => (
                  <li key={pairKey(direction)} className="flex flex-wrap gap-x-4">
                    <PairLine {...pluralsOf(direction)} />
                    <span className="text-text-2 tabular-nums">{tallyOf(direction)}</span>
                  </li>
                ))}
              </ul>
              <span className="ms-auto flex gap-2">
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={t('change.openPair', named)}
                  onClick={() => {
                    onOpen(pair);
                  }}
                >
                  {t('change.open')}
                </Button>
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={t('change.removePair', named)}
                  onClick={() => {
                    onRemove(pair);
                  }}
                >
                  {t('change.takeOut')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );

  function pluralsOf(pair: Pair) {
    const { from, to } = pairNames(objects, pair);
    return { from: from.plural, to: to.plural };
  }

  /** Those that the draft changes. */
  function directionsOf(pair: Pair): readonly Pair[] {
    const both = isSameObject(pair) ? [pair] : [pair, reversePair(pair)];
    return both.filter((each) => countOf(each) > 0);
  }

  function tallyOf(pair: Pair): string {
    const planned = draftPlan.rowsOfPair(pair);
    if (planned.length > 0) return tallyParts(i18n, countKinds(planned)).join(' · ');
    return t('change.waiting', { count: countOf(pair) });
  }
}
