/** Names the hub id that was looked at last. Not a secret: only where `/` leads to. */
export const LAST_PORTAL_COOKIE = 'linkcap_portal';
