import type { ImpactAnswer } from '@/components/preview/impact-answer';
import { objectTypeIdSchema } from '@/lib/limits/draft-schema';
import type { Pair } from '@/lib/limits/limit';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { readImpact } from '@/lib/submissions/read-impact';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** Records at or near the present limits of `?pair=0-3/0-1&pair=…`, as HubSpot counts them. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const access = services().portals.accessTo(Number((await params).hubId));
  if (access === null) return { kind: 'not_found' };
  const pairs = url.searchParams.getAll('pair').map(parsePair);
  if (pairs.includes(null)) return { kind: 'bad_request', message: 'A pair looks like 0-3/0-1.' };
  const body: ImpactAnswer = {
    pairs: await readImpact(
      access,
      pairs.flatMap((pair) => pair ?? []),
    ),
  };
  return { kind: 'json', body };
});

function parsePair(text: string): Pair | null {
  const ends = text.split('/').map((id) => objectTypeIdSchema.safeParse(id).data);
  const [fromObjectTypeId, toObjectTypeId] = ends;
  if (ends.length !== 2 || fromObjectTypeId === undefined || toObjectTypeId === undefined) {
    return null;
  }
  return { fromObjectTypeId, toObjectTypeId };
}
