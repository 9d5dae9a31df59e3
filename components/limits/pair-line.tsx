import { ArrowRight } from 'lucide-react';
import { classNames } from '../ui/class-names';

type PairLineProps = {
  /** Plural names in the reader's language. */
  readonly from: string;
  readonly to: string;
  readonly weight?: 'normal' | 'strong';
};

/** The signature: "Deals → Contacts", the arrow in the accent. Copies and reads as text. */
export function PairLine({ from, to, weight = 'normal' }: PairLineProps) {
  return (
    <span className={classNames(weight === 'strong' && 'font-semibold')}>
      {from}
      <span className="sr-only"> → </span>
      <ArrowRight
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="mx-1.5 inline-block size-[1.15em] align-[-0.25em] text-accent"
      />
      {to}
    </span>
  );
}
