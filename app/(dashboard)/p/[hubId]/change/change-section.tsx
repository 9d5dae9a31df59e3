import { Providers } from '@/app/providers';
import { ChangeScreen } from '@/components/change/change-screen';
import { toObjectOptions } from '@/components/change/object-options';
import { LimitsNotRead } from '@/components/limits/limits-not-read';
import { PasteReviewHost } from '@/components/paste/paste-host';
import { TryAgain } from '@/components/session/try-again';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { failureError } from '@/lib/submissions/failure-error';
import type { PortalAccess } from '@/lib/submissions/portal-access';

type ChangeSectionProps = {
  readonly access: PortalAccess;
  readonly i18n: I18n & { readonly timeZone: string | undefined };
  readonly bothDirections: boolean;
};

/** Waits for what exists in the portal; the page around it does not. */
export async function ChangeSection({ access, i18n, bothDirections }: ChangeSectionProps) {
  const { t } = i18n;
  const loaded = await access.catalogue.load();
  if (!loaded.ok) {
    return (
      <LimitsNotRead
        i18n={i18n}
        error={failureError(loaded.error)}
        actions={<TryAgain label={t('common.tryAgain')} pending={t('change.reading')} />}
      />
    );
  }
  return (
    <ClientI18n
      i18n={i18n}
      namespaces={[
        'categories',
        'change',
        'changeKinds',
        'common',
        'fixes',
        'grid',
        'issues',
        'sentences',
        'tally',
      ]}
    >
      <Providers>
        <ChangeScreen
          hubId={access.portal.hubId}
          objects={toObjectOptions(i18n, loaded.value.catalogue)}
          callsPer10s={access.callsPer10s}
          bothDirections={bothDirections}
          paste={<PasteReviewHost hubId={access.portal.hubId} />}
        />
      </Providers>
    </ClientI18n>
  );
}
