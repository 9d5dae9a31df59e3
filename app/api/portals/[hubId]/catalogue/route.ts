import { toObjectOptions } from '@/components/change/object-options';
import { toPasteGround } from '@/components/paste/paste-ground';
import { renderError } from '@/lib/i18n/render-error';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';
import { readCurrentLimits } from '@/lib/submissions/read-current';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** All that a paste is held against, and the words to talk about it: fetched when somebody pastes. */
export const GET = defineRoute<Context>(async (_, { params }) => {
  const access = services().portals.accessTo(Number((await params).hubId));
  if (access === null) return { kind: 'not_found' };
  const i18n = await requestI18n(access.portal.timeZone);
  const current = await readCurrentLimits(access);
  if (!current.ok) {
    return { kind: 'json', body: { ok: false, message: renderError(i18n.t, current.error) } };
  }
  const { catalogue, placed } = current.value;
  const options = toObjectOptions(i18n, catalogue);
  return { kind: 'json', body: toPasteGround(i18n, { catalogue, placed, options }) };
});
