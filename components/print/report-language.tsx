import Link from 'next/link';
import type { I18n } from '@/lib/i18n/i18n';
import { LOCALES } from '@/lib/i18n/locale';
import type { Locale } from '@/lib/i18n/locale';

type ReportLanguageProps = {
  readonly i18n: I18n;
  readonly hubId: number;
  readonly chosen: Locale;
};

/** The report's language is in the address: a link to it keeps it. */
export function ReportLanguage({ i18n: { t }, hubId, chosen }: ReportLanguageProps) {
  return (
    <nav aria-label={t('print.reportLanguage')} className="flex gap-3 text-data">
      {LOCALES.map((locale) => (
        <Link
          key={locale}
          href={`/p/${hubId}/limits/report?lang=${locale}`}
          lang={locale}
          aria-current={locale === chosen ? 'true' : undefined}
          className="min-h-6 text-accent aria-current:font-semibold aria-current:text-text-1"
        >
          {t(`languages.${locale}`)}
        </Link>
      ))}
    </nav>
  );
}
