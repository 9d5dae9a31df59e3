import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';

/** The demo portal is never mistaken for a real one. */
export function DemoBanner({ i18n }: { readonly i18n: I18n }) {
  const { t } = i18n;
  return (
    <section
      aria-label={t('demo.title')}
      className="flex items-start gap-2 bg-info-tint px-(--gutter) py-2 text-data print:hidden"
    >
      <FlaskConical aria-hidden size={16} strokeWidth={1.5} className="mt-1 shrink-0 text-info" />
      <div className="flex min-w-0 flex-wrap items-start gap-x-3">
        <p className="py-0.5 text-info">{t('demo.text')}</p>
        <Link href="/portals?connect" className="py-0.5 text-accent underline">
          {t('demo.connect')}
        </Link>
        <Link href="/portals" className="py-0.5 text-accent underline">
          {t('demo.reset')}
        </Link>
      </div>
    </section>
  );
}
