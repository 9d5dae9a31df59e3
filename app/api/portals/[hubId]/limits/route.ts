import { wordLimits } from '@/components/limits/limits-words';
import type { LimitsAnswer } from '@/components/limits/packed-limits';
import { renderError } from '@/lib/i18n/render-error';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { listChangedKeys } from '@/lib/submissions/changed-limits';
import { readLimitsView } from '@/lib/submissions/limits-view';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** All limits of a portal as HubSpot has them now; `?all=1`: pairs without limits, too. */
export const GET = defineRoute<Context>(async ({ url }, { params }) => {
  const access = services().portals.accessTo(Number((await params).hubId));
  if (access === null) return { kind: 'not_found' };
  const i18n = await requestI18n(access.portal.timeZone);
  const view = await readLimitsView(
    { access, nowMs: Date.now },
    url.searchParams.get('all') === '1' ? 'all' : 'used',
  );
  const changed = await listChangedKeys(
    { drift: services().store.drift, catalogue: access.catalogue },
    access.portal.hubId,
  );
  const body: LimitsAnswer = view.ok
    ? { ok: true, limits: wordLimits(i18n, view.value, changed) }
    : { ok: false, message: renderError(i18n.t, view.error) };
  return { kind: 'json', body };
});
