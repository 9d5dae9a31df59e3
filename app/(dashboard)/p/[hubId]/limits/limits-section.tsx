import { LimitsBrowser } from '@/components/limits/limits-browser';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { wordLimits } from '@/components/limits/limits-words';
import { PasteReviewHost } from '@/components/paste/paste-host';
import { CatalogueAge } from '@/components/portals/catalogue-age';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import type { PairScope } from '@/lib/limits/pair-scope';
import { services } from '@/lib/server/services';
import { listChangedKeys } from '@/lib/submissions/changed-limits';
import { readLimitsView } from '@/lib/submissions/limits-view';
import type { PortalAccess } from '@/lib/submissions/portal-access';
import { Providers } from '@/app/providers';
import { refreshCatalogue } from '../../../portals/actions';

type LimitsSectionProps = {
  readonly access: PortalAccess;
  readonly scope: PairScope;
  readonly i18n: I18n & { readonly timeZone: string | undefined };
};

/** Waits for HubSpot; the page around it does not. */
export async function LimitsSection({ access, scope, i18n }: LimitsSectionProps) {
  const { t } = i18n;
  const view = await readLimitsView({ access, nowMs: Date.now }, scope);
  // After the read: it may be the one that shows a change.
  const changed = await listChangedKeys(
    { drift: services().store.drift, catalogue: access.catalogue },
    access.portal.hubId,
  );
  if (!view.ok) {
    return (
      <LimitsNotRead
        i18n={i18n}
        error={view.error}
        actions={<TryAgain label={t('common.tryAgain')} pending={t('limits.reading')} />}
      />
    );
  }
  return (
    <ClientI18n
      i18n={i18n}
      namespaces={[
        'catalogue',
        'categories',
        'change',
        'changeKinds',
        'common',
        'fixes',
        'grid',
        'issues',
        'limits',
        'sentences',
        'tally',
      ]}
    >
      <Providers>
        <LimitsBrowser
          hubId={access.portal.hubId}
          limits={wordLimits(i18n, view.value, changed)}
          callsPer10s={access.callsPer10s}
          actions={<PasteReviewHost hubId={access.portal.hubId} />}
        />
      </Providers>
      <div className="pt-4">
        <CatalogueAge
          portal={access.portal}
          readAt={view.value.catalogueReadAt}
          refresh={refreshCatalogue}
          place="page"
        />
      </div>
    </ClientI18n>
  );
}
