import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tone = 'info' | 'ok' | 'warn' | 'bad';

const TONES: Readonly<Record<Tone, { readonly look: string; readonly Icon: LucideIcon }>> = {
  info: { look: 'bg-info-tint text-info', Icon: Info },
  ok: { look: 'bg-ok-tint text-ok', Icon: CircleCheck },
  warn: { look: 'bg-warn-tint text-warn', Icon: TriangleAlert },
  bad: { look: 'bg-bad-tint text-bad', Icon: OctagonX },
};

type BannerProps = {
  readonly tone: Tone;
  /** One short sentence; the children say the rest. */
  readonly title?: ReactNode;
  /** Said at once by a screen reader when it appears: for what follows from a person's action. */
  readonly announce?: 'now' | 'never';
  /** What to look for in the server's log or to give to HubSpot's support. */
  readonly reference?: { readonly label: string; readonly value: string } | undefined;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
};

export function Banner({
  tone,
  title,
  announce = 'never',
  reference,
  actions,
  className,
  children,
}: BannerProps) {
  const { look, Icon } = TONES[tone];
  return (
    <div
      role={announce === 'now' ? 'alert' : undefined}
      className={classNames('flex items-start gap-2 rounded-cell px-3 py-2', look, className)}
    >
      <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0" />
      <div className="grid min-w-0 max-w-text flex-1 gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="grid gap-1 text-text-1">{children}</div> : null}
        {reference ? (
          <p className="text-data text-text-2">
            {reference.label}: <code className="font-mono select-all">{reference.value}</code>
          </p>
        ) : null}
        {actions ? <div className="flex flex-wrap gap-2 pt-1">{actions}</div> : null}
      </div>
    </div>
  );
}
