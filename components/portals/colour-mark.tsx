import type { PortalColour } from '@/lib/portals/portal-connection';
import { PORTAL_FILLS } from '../layout/portal-look';

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
      style={{ backgroundColor: PORTAL_FILLS[colour] }}
    >
      <span className="sr-only">{label}</span>
    </span>
  );
}
