import type { SealedPlace } from './seal';

/** Where a portal's token stands: sealed, it opens nowhere else. */
export function tokenPlace(hubId: number, column: 'access_sealed' | 'refresh_sealed'): SealedPlace {
  return { table: 'portal_tokens', column, row: String(hubId), hubId };
}
