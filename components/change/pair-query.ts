import { queryOptions } from '@tanstack/react-query';
import { pairKey } from '@/lib/limits/limit';
import type { Pair } from '@/lib/limits/limit';
import type { PairView } from '@/lib/submissions/pair-view';

/** Why there is nothing to show: HubSpot's reason in the reader's words, or ours. */
export class PairReadError extends Error {
  override readonly name = 'PairReadError';
  readonly reason: 'notRead' | 'signedOut' | 'lost';

  constructor(reason: PairReadError['reason'], message = '') {
    super(message);
    this.reason = reason;
  }
}

/** Somebody may just have made a label in HubSpot. */
const FRESH_MS = 15_000;

/** Both directions of a pair. Read anew when somebody opens it or comes back to it. */
export function pairQuery(hubId: number, pair: Pair, use: 'open' | 'in-draft') {
  return queryOptions<PairView, PairReadError>({
    queryKey: ['pair', hubId, pairKey(pair)],
    queryFn: ({ signal }) => fetchPair(hubId, pair, signal),
    staleTime: use === 'open' ? FRESH_MS : Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: use === 'open',
  });
}

async function fetchPair(hubId: number, pair: Pair, signal: AbortSignal): Promise<PairView> {
  const path = `/api/portals/${hubId}/pairs/${pair.fromObjectTypeId}/${pair.toObjectTypeId}`;
  const response = await fetch(path, { signal }).catch(() => null);
  if (response?.status === 401) throw new PairReadError('signedOut');
  if (response?.ok !== true) throw new PairReadError('lost');
  // Schemas are fetched with the first answer: no page needs them before.
  const schemas = await import('./pair-answer').catch(() => null);
  if (schemas === null) throw new PairReadError('lost');
  const answer = schemas.pairAnswerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new PairReadError('lost');
  if (!answer.data.ok) throw new PairReadError('notRead', answer.data.message);
  return answer.data.view;
}
