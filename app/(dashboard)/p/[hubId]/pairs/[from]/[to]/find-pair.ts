import type { I18n } from '@/lib/i18n/i18n';
import { objectPlural } from '@/lib/i18n/object-names';
import { objectTypeIdSchema } from '@/lib/limits/draft-schema';
import type { Pair } from '@/lib/limits/limit';
import type { PortalAccess } from '@/lib/submissions/portal-access';

/** The pair of an address, with the plural names of its ends. */
export type FoundPair = { readonly pair: Pair; readonly from: string; readonly to: string };

/**
 * `null`: the portal has no such object. Where nobody can say which objects there are, what looks
 * like an id is taken for one: what was changed before can still be read.
 */
export async function findPair(
  ids: { readonly from: string; readonly to: string },
  { access, i18n }: { readonly access: PortalAccess | null; readonly i18n: I18n },
): Promise<FoundPair | null> {
  const isPair = [ids.from, ids.to].every((id) => objectTypeIdSchema.safeParse(id).success);
  if (!isPair) return null;
  const pair = { fromObjectTypeId: ids.from, toObjectTypeId: ids.to };
  const loaded = (await access?.catalogue.load()) ?? null;
  if (loaded?.ok !== true) return { pair, ...ids };
  const { objectTypes } = loaded.value.catalogue;
  const from = objectTypes.find(({ objectTypeId }) => objectTypeId === ids.from);
  const to = objectTypes.find(({ objectTypeId }) => objectTypeId === ids.to);
  if (from === undefined || to === undefined) return null;
  return { pair, from: objectPlural(from, i18n.locale), to: objectPlural(to, i18n.locale) };
}
