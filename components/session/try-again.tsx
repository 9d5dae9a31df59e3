'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { Button } from '../ui/button';

/** Renders the page anew on the server. */
export function TryAgain({ label, pending }: { readonly label: string; readonly pending: string }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  return (
    <Button
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
