import { toCurrentAnswer } from '@/components/change/current-answer';
import { toObjectOptions } from '@/components/change/object-options';
import { renderError } from '@/lib/i18n/render-error';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { readCurrentLimits } from '@/lib/submissions/read-current';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** What exists in a portal and what HubSpot enforces there now: all that a draft is held against. */
export const GET = defineRoute<Context>(async (_, { params }) => {
  const access = services().portals.accessTo(Number((await params).hubId));
  if (access === null) return { kind: 'not_found' };
  const i18n = await requestI18n(access.portal.timeZone);
  const current = await readCurrentLimits(access);
  if (!current.ok) {
    return { kind: 'json', body: { ok: false, message: renderError(i18n.t, current.error) } };
  }
  const objects = toObjectOptions(i18n, current.value.catalogue);
  return { kind: 'json', body: toCurrentAnswer(current.value, objects) };
});
