import * as z from 'zod/mini';
import type { PalettePage, PaletteTarget } from './palette-entry';

const foundSchema = z.object({ submissions: z.array(z.object({ id: z.string() })) });

type PlaceTarget = Exclude<PaletteTarget, { readonly kind: 'action' }>;

/** The address that a target stands for. */
export async function addressOf(hubId: number, target: PlaceTarget): Promise<string> {
  switch (target.kind) {
    case 'page':
      return pageAddress(hubId, target.page);
    case 'pair': {
      const { fromObjectTypeId, toObjectTypeId } = target.pair;
      return `/p/${hubId}/pairs/${fromObjectTypeId}/${toObjectTypeId}`;
    }
    case 'object':
      return `/p/${hubId}/limits?object=${target.objectTypeId}&pairs=all`;
    case 'portal':
      return `/p/${target.hubId}/limits`;
    case 'submission':
      return submissionAddress(hubId, target.number);
    case 'history':
      return historyAddress(hubId, target.query);
  }
}

function pageAddress(hubId: number, page: PalettePage): string {
  if (page === 'portals' || page === 'settings') return `/${page}`;
  return `/p/${hubId}/${page}`;
}

/** People know a submission by its number, addresses by its id. */
async function submissionAddress(hubId: number, number: number): Promise<string> {
  const query = `#${number}`;
  const search = new URLSearchParams({ hubId: String(hubId), q: query });
  const response = await fetch(`/api/submissions?${search.toString()}`).catch(() => null);
  const found = foundSchema.safeParse(await response?.json().catch(() => null));
  const id = found.success ? found.data.submissions[0]?.id : undefined;
  return id === undefined ? historyAddress(hubId, query) : `/p/${hubId}/submissions/${id}`;
}

function historyAddress(hubId: number, query: string): string {
  return `/p/${hubId}/submissions?${new URLSearchParams({ q: query }).toString()}`;
}
