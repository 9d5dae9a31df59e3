import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'default' | 'small';

const SHAPE =
  'inline-flex items-center justify-center gap-2 rounded-button border font-medium no-underline ' +
  'transition-colors select-none aria-disabled:opacity-60 disabled:opacity-60 print:hidden';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border-control bg-surface text-text-1 hover:bg-hover',
  ghost: 'border-transparent bg-transparent text-accent hover:bg-hover',
  danger: 'border-bad bg-surface text-bad hover:bg-bad-tint',
};

const SIZES: Readonly<Record<ButtonSize, string>> = {
  default: 'min-h-8 px-3 py-1 text-body pointer-coarse:min-h-11',
  small: 'min-h-6 px-2 text-data pointer-coarse:min-h-9',
};

/** What a button and a link that looks like one share. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, extra?: string): string {
  return classNames(SHAPE, VARIANTS[variant], SIZES[size], extra);
}
