import { Download } from 'lucide-react';
import type { I18n } from '@/lib/i18n/i18n';
import { TABLE_FORMATS } from '@/lib/limits/export/export-table';
import { buttonLook } from '../ui/button-look';
import type { ButtonSize } from '../ui/button-look';

type ExportMenuProps = {
  readonly i18n: I18n;
  /** The GET handler that answers `?format=`; its other parameters included. */
  readonly href: string;
  readonly size?: ButtonSize;
  readonly more?: readonly { readonly href: string; readonly text: string }[];
};

const ITEM =
  'block rounded-cell px-2 py-1 text-data text-text-1 no-underline hover:bg-hover pointer-coarse:py-2.5';

/** Files of a view, without a script: links that download, and pages to print. */
export function ExportMenu(props: ExportMenuProps) {
  const { href, size = 'default', more = [] } = props;
  const { t } = props.i18n;
  const join = href.includes('?') ? '&' : '?';
  return (
    <details className="relative print:hidden">
      <summary
        className={buttonLook(
          'secondary',
          size,
          'cursor-pointer list-none [&::-webkit-details-marker]:hidden',
        )}
      >
        <Download aria-hidden size={16} strokeWidth={1.5} />
        {t('exporting.menu')}
      </summary>
      <div className="absolute end-0 z-10 mt-1 grid w-64 gap-1 rounded-button bg-surface p-2 shadow-overlay max-sm:start-0 max-sm:end-auto">
        <ul>
          {TABLE_FORMATS.map((format) => (
            <li key={format}>
              <a className={ITEM} href={`${href}${join}format=${format}`} download>
                {t(`exporting.${format}`)}
              </a>
            </li>
          ))}
          {more.map((link) => (
            <li key={link.href}>
              <a className={ITEM} href={link.href}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
        <p className="px-2 text-meta text-text-3">{t('exporting.hint')}</p>
      </div>
    </details>
  );
}
