import type { CandidateRow, NamedRequest } from './candidate-row';
import type { Answers } from './paste-answers';
import type { PasteRequest } from './paste-result';

/** The requests of a collection that have rows, in their order. */
export function listRequests(
  candidates: readonly CandidateRow[],
  { leftRequests }: Answers,
): { readonly requests: readonly PasteRequest[]; readonly left: ReadonlySet<NamedRequest> } {
  const counts = new Map<NamedRequest, number>();
  for (const { context } of candidates) {
    const { request } = context;
    if (request) counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  const left = new Set([...counts.keys()].filter((_, place) => leftRequests.has(place)));
  const requests = [...counts].map(([request, rows]) => {
    return { name: request.name, rows, isTaken: !left.has(request) };
  });
  return { requests, left };
}
