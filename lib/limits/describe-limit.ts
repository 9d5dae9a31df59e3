import type { Finding } from './finding';
import type { Limit } from './limit';

/** "A deal can have at most 5 contacts", without the words of a language. */
export function describeLimit(of: {
  readonly fromSingular: string;
  readonly toSingular: string;
  readonly toPlural: string;
  readonly label: string | null;
  readonly limit: Limit;
}): Finding<'limit_many' | 'limit_many_labeled' | 'limit_at_most' | 'limit_at_most_labeled'> {
  const { fromSingular: from, toSingular, toPlural, label, limit } = of;
  const named = label === null ? {} : { label };
  const isLabeled = label !== null;
  if (limit === 'many') {
    const code = isLabeled ? 'limit_many_labeled' : 'limit_many';
    return { code, params: { from, to: toPlural, ...named } };
  }
  const to = limit === 1 ? toSingular : toPlural;
  const code = isLabeled ? 'limit_at_most_labeled' : 'limit_at_most';
  return { code, params: { from, to, limit, ...named } };
}
