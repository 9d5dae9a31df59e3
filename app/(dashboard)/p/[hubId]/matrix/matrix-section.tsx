import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { MatrixBrowser } from '@/components/matrix/matrix-browser';
import { wordMatrix } from '@/components/matrix/matrix-words';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { readMatrixView } from '@/lib/submissions/matrix-view';
import type { PortalAccess } from '@/lib/submissions/portal-access';

type MatrixSectionProps = {
  readonly access: PortalAccess;
  readonly i18n: I18n & { readonly timeZone: string | undefined };
};

/** Waits for HubSpot; the page around it does not. */
export async function MatrixSection({ access, i18n }: MatrixSectionProps) {
  const { t, format } = i18n;
  const view = await readMatrixView({ access, nowMs: Date.now });
  const reading = t('limits.reading');
  if (!view.ok) {
    return (
      <LimitsNotRead
        i18n={i18n}
        error={view.error}
        actions={<TryAgain label={t('common.tryAgain')} pending={reading} />}
      />
    );
  }
  return (
    <ClientI18n i18n={i18n} namespaces={['common', 'matrix']}>
      <MatrixBrowser
        hubId={access.portal.hubId}
        portalName={access.portal.name}
        sheet={wordMatrix(i18n, view.value)}
        refresh={
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="text-data text-text-2 tabular-nums">
              {t('limits.readAt', { time: format.time(view.value.readAt) })}
            </p>
            <TryAgain size="small" label={t('limits.refresh')} pending={reading} />
          </div>
        }
      />
    </ClientI18n>
  );
}
