import { CircleAlert } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';

/** What is wrong with a field or a row, below it; a fix button may follow the words. */
export function FieldError({ className, children, ...rest }: ComponentProps<'div'>) {
  return (
    <div {...rest} className={classNames('flex gap-1 text-data text-bad', className)}>
      <CircleAlert aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0" />
      <div>{children}</div>
    </div>
  );
}
