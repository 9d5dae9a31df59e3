import type { Limit, ObjectType } from '../limits/limit';
import type { I18n } from './i18n';
import { objectPlural, objectSingular } from './object-names';
import { sayLimit } from './say-limit';

export type LimitStatement = {
  readonly from: ObjectType;
  readonly to: ObjectType;
  /** `null` is any label. */
  readonly label: string | null;
  /** `null` is not known. */
  readonly limit: Limit | null;
};

/** "A deal can have at most 5 contacts", "Pro Deal höchstens 5 Kontakte". */
export function limitSentence(i18n: I18n, { from, to, label, limit }: LimitStatement): string {
  return sayLimit(i18n, {
    fromSingular: objectSingular(from, i18n.locale),
    toSingular: objectSingular(to, i18n.locale),
    toPlural: objectPlural(to, i18n.locale),
    label,
    limit,
  });
}
