import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PairScope } from '@/lib/limits/pair-scope';
import type { PackedLimits } from './packed-limits';

/** Why a refresh gave nothing: HubSpot's reason in the reader's words, or ours. */
export class LimitsRefreshError extends Error {
  override readonly name = 'LimitsRefreshError';
  readonly reason: 'not_read' | 'signed_out' | 'lost';

  constructor(reason: LimitsRefreshError['reason'], message = '') {
    super(message);
    this.reason = reason;
  }
}

/** The limits that the page brought along, until somebody asks for newer ones, or for more pairs. */
export function limitsQuery(hubId: number, brought: PackedLimits, scope: PairScope) {
  return queryOptions<PackedLimits, LimitsRefreshError>({
    // The page rendered anew brings newer limits, or the same in another language.
    queryKey: ['limits', hubId, brought.readAt, scope],
    queryFn: ({ signal }) => fetchLimits(hubId, scope, signal),
    ...(scope === brought.scope ? { initialData: brought } : { placeholderData: keepPreviousData }),
    structuralSharing: false,
  });
}

async function fetchLimits(
  hubId: number,
  scope: PairScope,
  signal: AbortSignal,
): Promise<PackedLimits> {
  const all = scope === 'all' ? '?all=1' : '';
  const response = await fetch(`/api/portals/${hubId}/limits${all}`, { signal }).catch(() => null);
  if (response?.status === 401) throw new LimitsRefreshError('signed_out');
  if (response?.ok !== true) throw new LimitsRefreshError('lost');
  // Only a refresh needs it: the page is lighter without.
  const { limitsAnswerSchema } = await import('./packed-limits');
  const answer = limitsAnswerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new LimitsRefreshError('lost');
  if (!answer.data.ok) throw new LimitsRefreshError('not_read', answer.data.message);
  return answer.data.limits;
}
