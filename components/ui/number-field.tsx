import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { TextField } from './text-field';

/**
 * A spin button for whole numbers: right-aligned, tabular. A text field underneath: the browser's own
 * number field drops a comma that is typed, and makes 25 of "2,5".
 */
export function NumberField({ className, ...rest }: ComponentProps<typeof TextField>) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      {...rest}
      type="text"
      role="spinbutton"
      className={classNames('text-end tabular-nums', className)}
    />
  );
}
