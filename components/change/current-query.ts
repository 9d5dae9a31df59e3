import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { PairReadError } from './pair-query';
import type { PortalCurrent } from './current-answer';

const FRESH_MS = 60_000;

/**
 * What exists in a portal and what it enforces. The preview asks HubSpot again.
 *
 * @param asOf read anew when it changes: a page that read HubSpot again must not plan against what was
 */
export function currentQuery(hubId: number, asOf: number) {
  return queryOptions<PortalCurrent, PairReadError>({
    queryKey: ['current', hubId, asOf],
    queryFn: ({ signal }) => fetchCurrent(hubId, signal),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

async function fetchCurrent(hubId: number, signal: AbortSignal): Promise<PortalCurrent> {
  const response = await fetch(`/api/portals/${hubId}/current`, { signal }).catch(() => null);
  if (response?.status === 401) throw new PairReadError('signedOut');
  if (response?.ok !== true) throw new PairReadError('lost');
  // Schemas are fetched with the first answer: no page needs them before.
  const schemas = await import('./current-answer').catch(() => null);
  if (schemas === null) throw new PairReadError('lost');
  const answer = schemas.currentAnswerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new PairReadError('lost');
  if (!answer.data.ok) throw new PairReadError('notRead', answer.data.message);
  return answer.data;
}
