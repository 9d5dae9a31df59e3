import type { ReactNode } from 'react';

/** What a step costs, said before it happens: "49 changes · 11 calls · about 1 s". */
export function CostLine({ children }: { readonly children: ReactNode }) {
  return <p className="text-data text-text-2 tabular-nums">{children}</p>;
}
