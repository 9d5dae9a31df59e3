import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonLook } from './button-look';
import type { ButtonSize, ButtonVariant } from './button-look';

type LinkButtonProps<Path extends string> = {
  readonly href: Route<Path>;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly className?: string;
  readonly children: ReactNode;
};

export function LinkButton<Path extends string>({
  href,
  variant = 'secondary',
  size = 'default',
  className,
  children,
}: LinkButtonProps<Path>) {
  return (
    <Link href={href} className={buttonLook(variant, size, className)}>
      {children}
    </Link>
  );
}
