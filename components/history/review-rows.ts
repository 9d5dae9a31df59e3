import type { Locale } from '@/lib/i18n/locale';
import type { RollBackRow } from '@/lib/submissions/roll-back';
import { displayNames, objectsOf } from '../submissions/display-names';
import type { ReviewRow } from './review-row';

/** With the names of the day, HubSpot's own in the reader's language. For the server. */
export function toReviewRows(rows: readonly RollBackRow[], locale: Locale): readonly ReviewRow[] {
  const names = displayNames(rows.flatMap(objectsOf), locale);
  return rows.map(({ fromName, toName, ...row }) => ({
    ...row,
    from: names[row.fromObjectTypeId] ?? fromName,
    to: names[row.toObjectTypeId] ?? toName,
  }));
}
