'use client';

import { useI18n } from '@/lib/i18n/use-i18n';
import { CHANGE_KINDS } from '@/lib/limits/plan';
import type { ChangeKind, Plan } from '@/lib/limits/plan';
import { ChangeMark } from '../ui/change-mark';
import { classNames } from '../ui/class-names';

type PlanFilterProps = {
  readonly counts: Plan['counts'];
  readonly shown: ChangeKind | null;
  readonly onShow: (kind: ChangeKind | null) => void;
};

/** The headline: how many of each kind. Pressing one shows only those. */
export function PlanFilter({ counts, shown, onShow }: PlanFilterProps) {
  const { t } = useI18n();
  const kinds = CHANGE_KINDS.filter((kind) => counts[kind] > 0);
  return (
    <div role="group" aria-label={t('preview.filters')} className="-mx-2 flex flex-wrap gap-1">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={shown === kind}
          onClick={() => {
            onShow(shown === kind ? null : kind);
          }}
          className={classNames(
            'inline-flex min-h-8 items-center gap-1 rounded-button border px-2 font-medium tabular-nums transition-colors hover:bg-hover pointer-coarse:min-h-11',
            shown === kind ? 'border-accent bg-selected' : 'border-transparent',
          )}
        >
          <span aria-hidden>
            <ChangeMark mark={kind} label="" />
          </span>
          {t(`tally.${kind}`, { count: counts[kind] })}
        </button>
      ))}
    </div>
  );
}
