/** What the frame shows of a portal. */
export type ShellPortal = {
  readonly hubId: number;
  readonly name: string;
  readonly accountType: 'production' | 'sandbox' | 'test' | 'demo';
  /** Said in the list of portals where it is not `connected`. */
  readonly state?: 'connected' | 'needs_reauth' | 'disconnected';
};

type PortalLook = { readonly rule: string; readonly tag: string };

/** The rule on top of every page, and the tag beside the name, which says it in words. */
export const PORTAL_LOOKS: Readonly<Record<ShellPortal['accountType'], PortalLook>> = {
  production: { rule: 'border-t-bad', tag: 'border-bad text-bad' },
  sandbox: { rule: 'border-t-warn', tag: 'border-warn text-warn' },
  test: { rule: 'border-t-warn', tag: 'border-warn text-warn' },
  demo: { rule: 'border-t-accent', tag: 'border-accent text-accent' },
};

/** `44127788` → `4412 7788`: read aloud on calls. */
export function groupHubId(hubId: number): string {
  return String(hubId).replace(/\B(?=(\d{4})+$)/g, ' ');
}
