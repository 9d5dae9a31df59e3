import type { I18n } from '@/lib/i18n/i18n';
import { limitsColumns } from './limits-table';

const ROWS = Array.from({ length: 12 }, (_, position) => position);
/** In percent: bars of the lengths that words have. */
const WIDTHS = [38, 52, 44, 61, 35, 48];

/** In place of the table while HubSpot is read: nothing at first, then its shape, then words. */
export function LimitsLoading({ i18n }: { readonly i18n: I18n }) {
  return (
    <div role="status" className="animate-appear">
      <div className="flex min-h-8 items-center pb-3">
        <p className="animate-appear-late text-data text-text-2">{i18n.t('limits.reading')}</p>
      </div>
      <div aria-hidden className="ledger-frame">
        <div className="ledger grid">
          <div className="flex h-(--row) items-center gap-6 border-b border-line-strong text-meta text-text-3">
            {limitsColumns(i18n).map(({ id, header }) => (
              <span key={id} className="first:flex-1">
                {header}
              </span>
            ))}
          </div>
          {ROWS.map((row) => (
            <div key={row} className="flex h-(--row) items-center border-b">
              <span
                className="h-3 rounded-cell bg-hover"
                style={{ width: `${WIDTHS[row % WIDTHS.length] ?? 50}%` }}
              />
              <span className="ms-auto h-3 w-8 rounded-cell bg-hover" />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
