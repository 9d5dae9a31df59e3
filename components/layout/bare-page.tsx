import type { ReactNode } from 'react';
import { LinkcapMark } from './linkcap-mark';

/** A page outside of any portal: sign-in, not found, an error. One column at the usual left edge. */
export function BarePage({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <main id="main" className="px-(--gutter) pb-12">
      <p className="flex h-(--top-bar) items-center gap-2 font-semibold">
        <LinkcapMark />
        Linkcap
      </p>
      <div className="grid max-w-form gap-4 pt-12">
        <h1 className="text-title">{title}</h1>
        {children}
      </div>
    </main>
  );
}
