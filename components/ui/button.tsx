import { LoaderCircle } from 'lucide-react';
import type { ComponentProps } from 'react';
import { buttonLook } from './button-look';
import type { ButtonSize, ButtonVariant } from './button-look';

type ButtonProps = ComponentProps<'button'> & {
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  /** Words that stand for the button's own while its work goes on. It keeps the focus. */
  readonly pending?: string | undefined;
};

export function Button({
  variant = 'secondary',
  size = 'default',
  pending,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const look = buttonLook(variant, size, className);
  if (pending === undefined)
    return (
      <button {...rest} type={type} onClick={onClick} className={look}>
        {children}
      </button>
    );
  return (
    <button {...rest} type="button" aria-disabled="true" className={look}>
      <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-arc" />
      {pending}
    </button>
  );
}
