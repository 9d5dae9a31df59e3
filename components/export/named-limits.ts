import type { I18n } from '@/lib/i18n/i18n';
import { objectPlural } from '@/lib/i18n/object-names';
import type { NamedLimit } from '@/lib/limits/export/limits-file';
import type { ObjectType } from '@/lib/limits/limit';
import type { LimitsView } from '@/lib/submissions/limits-view';

/** The limits of a view with the names that a file shows: an id where a name would name two objects. */
export function namedLimits({ locale }: I18n, view: LimitsView): readonly NamedLimit[] {
  const owners = new Map<string, Set<string>>();
  for (const type of view.pairs.flatMap(({ from, to }) => [from, to])) {
    const name = objectPlural(type, locale);
    owners.set(name, (owners.get(name) ?? new Set()).add(type.objectTypeId));
  }
  const nameOf = (type: ObjectType): string => {
    const name = objectPlural(type, locale);
    return (owners.get(name)?.size ?? 0) > 1 ? type.objectTypeId : name;
  };
  return view.pairs.flatMap(({ from, to, rows }) =>
    rows.map((row) => ({ ...row, fromName: nameOf(from), toName: nameOf(to) })),
  );
}
