import { toObjectOptions } from '@/components/change/object-options';
import type { PaletteObjects } from '@/components/palette/palette-objects';
import { defineRoute } from '@/lib/server/route';
import { services } from '@/lib/server/services';
import { requestI18n } from '@/lib/session/preferences';

type Context = { readonly params: Promise<{ readonly hubId: string }> };

/** The object types of a portal, with every name that they go by. None where it cannot be asked. */
export const GET = defineRoute<Context>(async (_, { params }) => {
  const access = services().portals.accessTo(Number((await params).hubId));
  if (access === null) return { kind: 'not_found' };
  const loaded = await access.catalogue.load();
  const objects = loaded.ok ? toObjectOptions(await requestI18n(), loaded.value.catalogue) : [];
  const body: PaletteObjects = {
    objects: objects.map(({ objectTypeId, plural, names }) => ({
      objectTypeId,
      plural,
      names: [...names],
    })),
  };
  return { kind: 'json', body };
});
