'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { Button } from './button';

/** For a form with a server action: says `pending` while the action runs. */
export function SubmitButton({
  pending,
  ...rest
}: ComponentProps<typeof Button> & { readonly pending: string }) {
  const status = useFormStatus();
  return <Button {...rest} type="submit" pending={status.pending ? pending : undefined} />;
}
