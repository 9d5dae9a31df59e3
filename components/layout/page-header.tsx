import type { ReactNode } from 'react';

type PageHeaderProps = {
  /** The page's one `h1`. */
  readonly title: ReactNode;
  /** One sentence or line of facts below it. */
  readonly lead?: ReactNode;
  /** The page's one primary button stands last. */
  readonly actions?: ReactNode;
};

export function PageHeader({ title, lead, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 pt-6 pb-4">
      <div className="grid min-w-0 gap-1">
        <h1 className="text-title">{title}</h1>
        {lead ? <div className="max-w-text text-text-2">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}
