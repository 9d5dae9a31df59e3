import type { PairAnswer } from '@/components/change/pair-answer';
import { renderError } from '@/lib/i18n/render-error';
import { objectTypeIdSchema } from '@/lib/limits/draft-schema';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { readPairView } from '@/lib/submissions/pair-view';

type Context = {
  readonly params: Promise<{ readonly hubId: string; readonly from: string; readonly to: string }>;
};

/** Both directions of a pair, with their labels, as HubSpot has them now. */
export const GET = defineRoute<Context>(async (_, { params }) => {
  const { hubId, from, to } = await params;
  const access = services().portals.accessTo(Number(hubId));
  if (access === null) return { kind: 'not_found' };
  const ends = [from, to].map((id) => objectTypeIdSchema.safeParse(id).data);
  const [fromObjectTypeId, toObjectTypeId] = ends;
  if (fromObjectTypeId === undefined || toObjectTypeId === undefined) {
    return { kind: 'bad_request', message: 'Object type ids look like 0-3 or 2-123.' };
  }
  const view = await readPairView(
    { access, nowMs: Date.now },
    { fromObjectTypeId, toObjectTypeId },
  );
  const body: PairAnswer = view.ok
    ? { ok: true, view: view.value }
    : {
        ok: false,
        message: renderError((await requestI18n(access.portal.timeZone)).t, view.error),
      };
  return { kind: 'json', body };
});
