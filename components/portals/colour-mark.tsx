import type { PortalColour } from '@/lib/portals/portal-connection';

/** One lightness, which stands out from the surface of both themes. */
const FILLS: Readonly<Record<PortalColour, string>> = {
  none: 'transparent',
  blue: 'oklch(0.6 0.13 245)',
  green: 'oklch(0.6 0.13 150)',
  amber: 'oklch(0.6 0.13 70)',
  red: 'oklch(0.6 0.16 25)',
  violet: 'oklch(0.6 0.15 300)',
};

/** A portal's own colour; its name is said, too. */
export function ColourMark({
  colour,
  label,
}: {
  readonly colour: PortalColour;
  readonly label: string;
}) {
  return (
    <span
      title={label}
      className="inline-block size-3 shrink-0 rounded-cell border border-line"
      style={{ backgroundColor: FILLS[colour] }}
    >
      <span className="sr-only">{label}</span>
    </span>
  );
}
