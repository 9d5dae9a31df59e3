'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '../ui/button';
import type { ButtonSize } from '../ui/button-look';

type TryAgainProps = {
  readonly label: string;
  readonly pending: string;
  readonly size?: ButtonSize;
};

/** Renders the page anew on the server. */
export function TryAgain({ label, pending, size = 'default' }: TryAgainProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      size={size}
      pending={isPending ? pending : undefined}
      onClick={() => {
        startTransition(() => {
          router.refresh();
        });
      }}
    >
      {label}
    </Button>
  );
}
