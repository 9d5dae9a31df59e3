import { ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type DetailsProps = ComponentProps<'details'> & { readonly summary: ReactNode };

export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details {...rest} className={classNames('group/details', className)}>
      <summary className="flex min-h-6 w-fit list-none items-center gap-1 rounded-cell text-accent hover:text-accent-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="shrink-0 transition-transform group-open/details:rotate-90"
        />
        {summary}
      </summary>
      <div className="ps-5 pt-1">{children}</div>
    </details>
  );
}
