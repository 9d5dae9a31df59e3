import type { I18n } from '@/lib/i18n/i18n';
import type { ShellPortal } from './portal-look';

/** For the tab: `Muster GmbH [Production]`. */
export function titleOfPortal(
  t: I18n['t'],
  { name, accountType }: Pick<ShellPortal, 'name' | 'accountType'>,
): string {
  return `${name} [${t(`accountTypes.${accountType}`)}]`;
}
