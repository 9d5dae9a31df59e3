import { COLUMN_ROLES } from '@/lib/limits/paste/paste-codes';
import type { ColumnRole } from '@/lib/limits/paste/paste-codes';
import type { ColumnMapping } from '@/lib/limits/paste/paste-result';

const PREFIX = 'linkcap-paste-columns:';

/** The roles that a person gave to a set of headers; `null` where none were kept. */
export function recallRoles(columns: ColumnMapping): readonly ColumnRole[] | null {
  if (!columns.hasHeader) return null;
  try {
    const kept = localStorage.getItem(keyOf(columns))?.split(',') ?? [];
    const roles = kept.flatMap((role) => COLUMN_ROLES.find((each) => each === role) ?? []);
    return roles.length === columns.roles.length ? roles : null;
  } catch {
    return null;
  }
}

export function rememberRoles(columns: ColumnMapping): void {
  if (!columns.hasHeader) return;
  try {
    localStorage.setItem(keyOf(columns), columns.roles.join(','));
  } catch {
    // A browser that keeps nothing asks again.
  }
}

function keyOf({ headers }: ColumnMapping): string {
  return PREFIX + headers.map((header) => header.toLowerCase()).join('\t');
}
