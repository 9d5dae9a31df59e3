import type { PortalColour } from '@/lib/portals/portal-connection';

/** What the frame shows of a portal. */
export type ShellPortal = {
  readonly hubId: number;
  readonly name: string;
  readonly accountType: 'production' | 'sandbox' | 'test' | 'demo';
  /** Said in the list of portals where it is not `connected`. */
  readonly state?: 'connected' | 'needs_reauth' | 'disconnected';
  /** Chosen by a person; `none` leaves that of the account type. */
  readonly colour?: PortalColour;
  readonly isLookOnly?: boolean;
};

type PortalLook = { readonly rule: string; readonly tag: string };

/** The rule on top of every page, and the tag beside the name, which says it in words. */
export const PORTAL_LOOKS: Readonly<Record<ShellPortal['accountType'], PortalLook>> = {
  production: { rule: 'border-t-bad', tag: 'border-bad text-bad' },
  sandbox: { rule: 'border-t-warn', tag: 'border-warn text-warn' },
  test: { rule: 'border-t-warn', tag: 'border-warn text-warn' },
  demo: { rule: 'border-t-accent', tag: 'border-accent text-accent' },
};

/** One lightness, which stands out from the surface of both themes. */
export const PORTAL_FILLS: Readonly<Record<PortalColour, string>> = {
  none: 'transparent',
  blue: 'oklch(0.6 0.13 245)',
  green: 'oklch(0.6 0.13 150)',
  amber: 'oklch(0.6 0.13 70)',
  red: 'oklch(0.6 0.16 25)',
  violet: 'oklch(0.6 0.15 300)',
};

/** `44127788` → `4412 7788`: read aloud on calls. */
export function groupHubId(hubId: number): string {
  return String(hubId).replace(/\B(?=(\d{4})+$)/g, ' ');
}
