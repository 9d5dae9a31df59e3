import { CHANGE_KINDS } from '../limits/plan';
import type { ChangeKind, PlanCost } from '../limits/plan';
import type { I18n } from './i18n';

type Counts = Readonly<Record<ChangeKind, number>>;

/** "49 changes · 11 calls · about 1 s": what it will cost, before it happens. */
export function costLine({ t, format }: I18n, cost: PlanCost): string {
  return [
    t('common.changes', { count: cost.changes }),
    t('common.calls', { count: cost.writes + cost.reads }),
    t('common.about', { duration: format.duration(Math.max(1, Math.ceil(cost.seconds)) * 1000) }),
  ].join(' · ');
}

/** "12 new", "4 lowered": those kinds that there are, in their fixed order. */
export function tallyParts({ t }: I18n, counts: Counts): readonly string[] {
  return CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`tally.${kind}`, { count: counts[kind] }),
  );
}

/** New and lowered limits both tighten. */
export function countTighter(counts: Counts): number {
  return counts.new + counts.lower;
}

/** "16 limits get tighter (12 new, 4 lowered)."; `null` when none does. */
export function tighterSentence(i18n: I18n, counts: Counts): string | null {
  const count = countTighter(counts);
  if (count === 0) return null;
  const kinds = (['new', 'lower'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => i18n.t(`tally.${kind}`, { count: counts[kind] }));
  return i18n.t('preview.tighter', { count, kinds: kinds.join(', ') });
}
