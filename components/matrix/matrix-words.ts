import type { I18n } from '@/lib/i18n/i18n';
import { objectPlural } from '@/lib/i18n/object-names';
import type { MatrixView } from '@/lib/submissions/matrix-view';
import type { MatrixSheet } from './matrix-sheet';

/** On the server: it knows every object's name. */
export function wordMatrix({ locale }: I18n, view: MatrixView): MatrixSheet {
  const positions = new Map(view.objects.map((type, position) => [type.objectTypeId, position]));
  return {
    readAt: view.readAt,
    objects: view.objects.map((type) => ({
      objectTypeId: type.objectTypeId,
      plural: objectPlural(type, locale),
      isCustom: type.isCustom,
      isUsed: type.isUsed,
    })),
    cells: view.cells.flatMap(({ fromObjectTypeId, toObjectTypeId, limit, labels }) => {
      const from = positions.get(fromObjectTypeId);
      const to = positions.get(toObjectTypeId);
      if (from === undefined || to === undefined) return [];
      return [[from, to, limit, labels.map((each) => [each.label, each.limit] as const)] as const];
    }),
  };
}
