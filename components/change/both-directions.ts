/** Whether the reverse direction is to be edited, too: the server reads it, so nothing jumps. */
export const BOTH_DIRECTIONS_COOKIE = 'linkcap_both_directions';

const LIFETIME_SECONDS = 365 * 86_400;

export function rememberBothDirections(isBoth: boolean): void {
  const value = isBoth ? '1' : '0';
  document.cookie = `${BOTH_DIRECTIONS_COOKIE}=${value}; Path=/; Max-Age=${LIFETIME_SECONDS}; SameSite=Lax`;
}
