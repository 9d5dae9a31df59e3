import type { ReactNode } from 'react';

/** A page outside of any portal: sign-in, not found, an error. One column at the usual left edge. */
export function BarePage({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <main id="main" className="px-(--gutter) pt-16 pb-12">
      <div className="grid max-w-form gap-4">
        <h1 className="text-title">{title}</h1>
        {children}
      </div>
    </main>
  );
}
