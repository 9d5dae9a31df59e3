import type { I18n } from '@/lib/i18n/i18n';
import { classNames } from '../ui/class-names';
import { PORTAL_LOOKS } from './portal-look';
import type { ShellPortal } from './portal-look';

type PortalTagProps = { readonly i18n: I18n; readonly accountType: ShellPortal['accountType'] };

export function PortalTag({ i18n, accountType }: PortalTagProps) {
  return (
    <span
      className={classNames(
        'shrink-0 rounded-cell border px-1.5 text-meta',
        PORTAL_LOOKS[accountType].tag,
      )}
    >
      {i18n.t(`accountTypes.${accountType}`)}
    </span>
  );
}
