import { queryOptions } from '@tanstack/react-query';
import { PairReadError } from './pair-query';
import { currentAnswerSchema } from './current-answer';
import type { PortalCurrent } from './current-answer';

const FRESH_MS = 60_000;

/** What exists in a portal and what it enforces. The preview asks HubSpot again. */
export function currentQuery(hubId: number) {
  return queryOptions<PortalCurrent, PairReadError>({
    queryKey: ['current', hubId],
    queryFn: ({ signal }) => fetchCurrent(hubId, signal),
    staleTime: FRESH_MS,
  });
}

async function fetchCurrent(hubId: number, signal: AbortSignal): Promise<PortalCurrent> {
  const response = await fetch(`/api/portals/${hubId}/current`, { signal }).catch(() => null);
  if (response?.status === 401) throw new PairReadError('signedOut');
  if (response?.ok !== true) throw new PairReadError('lost');
  const answer = currentAnswerSchema.safeParse(await response.json().catch(() => null));
  if (!answer.success) throw new PairReadError('lost');
  if (!answer.data.ok) throw new PairReadError('notRead', answer.data.message);
  return answer.data;
}
