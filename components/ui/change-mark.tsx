import { ArrowDown, ArrowUp, Equal, Minus, Plus, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';

export const MARKS = [
  'new',
  'raise',
  'lower',
  'remove',
  'no_change',
  'covered',
  'problem',
] as const;
export type Mark = (typeof MARKS)[number];

/** The glyph first, the colour second. New and lower share a colour: both tighten. */
const LOOKS: Readonly<Record<Mark, { readonly Icon: LucideIcon; readonly look: string }>> = {
  new: { Icon: Plus, look: 'text-warn' },
  raise: { Icon: ArrowUp, look: 'text-info' },
  lower: { Icon: ArrowDown, look: 'text-warn' },
  remove: { Icon: Minus, look: 'text-info' },
  no_change: { Icon: Equal, look: 'text-text-3' },
  covered: { Icon: Equal, look: 'text-text-3' },
  problem: { Icon: TriangleAlert, look: 'text-bad' },
};

/** Stands in the gutter left of a row; `label` says it to those who do not see it. */
export function ChangeMark({ mark, label }: { readonly mark: Mark; readonly label: string }) {
  const { Icon, look } = LOOKS[mark];
  return (
    <span className={classNames('inline-block', look)} title={label}>
      <Icon
        aria-hidden
        size={16}
        strokeWidth={2}
        className="inline-block size-3.5 align-text-bottom"
      />
      <span className="sr-only">{label}</span>
    </span>
  );
}
