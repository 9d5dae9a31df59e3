import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { TextField } from './text-field';

/** A spin button for whole numbers: right-aligned, tabular. */
export function NumberField({ className, ...rest }: ComponentProps<typeof TextField>) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      step={1}
      {...rest}
      type="number"
      className={classNames('text-end tabular-nums', className)}
    />
  );
}
