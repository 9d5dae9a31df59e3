import type { I18n } from '@/lib/i18n/i18n';

type TimeTextProps = {
  readonly i18n: I18n;
  /** ISO 8601. */
  readonly at: string;
  /** `clock` has seconds and no date. */
  readonly precision?: 'minute' | 'clock';
};

/** The exact moment stands in the element, for those who hover or copy. */
export function TimeText({ i18n, at, precision = 'minute' }: TimeTextProps) {
  const timeMs = Date.parse(at);
  return (
    <time dateTime={at} title={at} className="whitespace-nowrap">
      {precision === 'clock' ? i18n.format.time(timeMs) : i18n.format.dateTime(timeMs)}
    </time>
  );
}
