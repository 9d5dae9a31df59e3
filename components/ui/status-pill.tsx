import {
  Check,
  Circle,
  CircleDashed,
  CircleHelp,
  Contrast,
  Equal,
  EqualNot,
  Minus,
  OctagonX,
  Pause,
  RotateCcw,
  TriangleAlert,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export const STATUS_LOOKS = [
  'queued',
  'sending',
  'applied',
  'unchanged',
  'refused',
  'partial',
  'paused',
  'conflict',
  'review',
  'cancelled',
  'verifying',
  'unknown',
] as const;
export type StatusLook = (typeof STATUS_LOOKS)[number];

type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'bad';

/** No two share an icon: a status is told apart without colour. */
const LOOKS: Readonly<Record<StatusLook, { readonly Icon: LucideIcon; readonly tone: Tone }>> = {
  queued: { Icon: Circle, tone: 'neutral' },
  sending: { Icon: CircleDashed, tone: 'info' },
  applied: { Icon: Check, tone: 'ok' },
  unchanged: { Icon: Equal, tone: 'neutral' },
  refused: { Icon: OctagonX, tone: 'bad' },
  partial: { Icon: Contrast, tone: 'warn' },
  paused: { Icon: Pause, tone: 'warn' },
  conflict: { Icon: EqualNot, tone: 'warn' },
  review: { Icon: TriangleAlert, tone: 'warn' },
  cancelled: { Icon: Minus, tone: 'neutral' },
  verifying: { Icon: RotateCcw, tone: 'info' },
  unknown: { Icon: CircleHelp, tone: 'warn' },
};

const TEXT: Readonly<Record<Tone, string>> = {
  neutral: 'text-text-2',
  info: 'text-info',
  ok: 'text-ok',
  warn: 'text-warn',
  bad: 'text-bad',
};

const TINT: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken',
  info: 'bg-info-tint',
  ok: 'bg-ok-tint',
  warn: 'bg-warn-tint',
  bad: 'bg-bad-tint',
};

type StatusPillProps = {
  readonly look: StatusLook;
  /** `plain` in dense tables: no tint. */
  readonly ground?: 'tint' | 'plain';
  readonly children: ReactNode;
};

export function StatusPill({ look, ground = 'plain', children }: StatusPillProps) {
  const { Icon, tone } = LOOKS[look];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-cell align-bottom',
        TEXT[tone],
        ground === 'tint' && `px-2 py-0.5 text-data font-medium ${TINT[tone]}`,
      )}
    >
      <Icon
        aria-hidden
        size={12}
        strokeWidth={2}
        className={classNames('shrink-0', look === 'sending' && 'animate-arc')}
      />
      {children}
    </span>
  );
}
