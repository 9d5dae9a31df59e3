'use client';

import { useId } from 'react';
import { useI18n } from '@/lib/i18n/use-i18n';
import { sayLimit } from '@/lib/i18n/say-limit';
import { limitKey } from '@/lib/limits/limit';
import type { PairDirection } from '@/lib/submissions/pair-view';
import { PairLine } from '../limits/pair-line';
import type { PairNames } from './object-names';
import type { ReactNode } from 'react';

type DirectionSectionProps = {
  readonly names: PairNames;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** One direction below its pair line. */
export function DirectionSection({ names, aside, children }: DirectionSectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="grid gap-2 pt-6">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id={headingId} className="text-section">
          <PairLine from={names.from.plural} to={names.to.plural} weight="strong" />
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A direction that is only looked at: what holds now, in sentences. */
export function DirectionSentences({
  direction,
  names,
}: {
  readonly direction: PairDirection;
  readonly names: PairNames;
}) {
  const i18n = useI18n();
  const { from, to } = names;
  if (direction.rows.length === 0) {
    return (
      <p className="text-text-2">
        {i18n.t('change.noTypes', { from: from.plural, to: to.plural })}
      </p>
    );
  }
  return (
    <ul className="grid gap-1 text-data text-text-2">
      {direction.rows.map((row) => (
        <li key={limitKey(row)}>
          {sayLimit(i18n, {
            fromSingular: from.singular,
            toSingular: to.singular,
            toPlural: to.plural,
            label: row.label,
            limit: row.limit,
          })}
        </li>
      ))}
    </ul>
  );
}
