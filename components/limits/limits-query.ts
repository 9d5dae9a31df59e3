import { queryOptions } from '@tanstack/react-query';
import type { LimitsSheet } from './limits-sheet';

/** Why a refresh gave nothing: HubSpot's reason in the reader's words, or ours. */
export class LimitsRefreshError extends Error {
  override readonly name = 'LimitsRefreshError';
  readonly reason: 'not_read' | 'signed_out' | 'lost';

  constructor(reason: LimitsRefreshError['reason'], message = '') {
    super(message);
    this.reason = reason;
  }
}

/** The limits that the page brought along, until somebody asks for newer ones. */
export function limitsQuery(hubId: number, sheet: LimitsSheet) {
  return queryOptions<LimitsSheet, LimitsRefreshError>({
    // The page rendered anew brings newer limits, or the same in another language.
    queryKey: ['limits', hubId, sheet.readAt],
    queryFn: ({ signal }) => fetchLimits(hubId, signal),
    initialData: sheet,
  });
}

async function fetchLimits(hubId: number, signal: AbortSignal): Promise<LimitsSheet> {
  const response = await fetch(`/api/portals/${hubId}/limits`, { signal }).catch(() => null);
  if (response?.status === 401) throw new LimitsRefreshError('signed_out');
  if (response?.ok !== true) throw new LimitsRefreshError('lost');
  // Only a refresh needs it: the page is lighter without.
  const { limitsAnswerSchema } = await import('./limits-sheet');
  const answer = limitsAnswerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new LimitsRefreshError('lost');
  if (!answer.data.ok) throw new LimitsRefreshError('not_read', answer.data.message);
  return answer.data.sheet;
}
