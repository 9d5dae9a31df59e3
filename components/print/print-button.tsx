'use client';

import { Button } from '../ui/button';

/** Opens the browser's print dialog, which can make a PDF, too. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button
      variant="primary"
      onClick={() => {
        window.print();
      }}
    >
      {label}
    </Button>
  );
}
