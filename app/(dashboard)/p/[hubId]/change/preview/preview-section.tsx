import { Providers } from '@/app/providers';
import { toObjectOptions } from '@/components/change/object-options';
import { PreviewScreen } from '@/components/preview/preview-screen';
import type { I18n } from '@/lib/i18n/i18n';
import { ClientI18n } from '@/lib/i18n/client-i18n';
import { services } from '@/lib/server/services';
import { NOTE_MAX } from '@/lib/submissions/input-schemas';
import type { PortalAccess } from '@/lib/submissions/portal-access';
import { previewAction, submitAction } from '../actions';

type PreviewSectionProps = {
  readonly access: PortalAccess;
  readonly i18n: I18n & { readonly timeZone: string | undefined };
};

/** Hands the names of the objects to the preview; where they cannot be read, their ids do. */
export async function PreviewSection({ access, i18n }: PreviewSectionProps) {
  const { portal, callsPer10s } = access;
  const {} = i18n;
  const [loaded, connection] = await Promise.all([
    access.catalogue.load(),
    services().store.connections.findConnection(portal.hubId),
  ]);
  const objects = loaded.ok ? toObjectOptions(i18n, loaded.value.catalogue) : [];
  return (
    <ClientI18n
      i18n={i18n}
      namespaces={[
        'categories',
        'changeKinds',
        'common',
        'errors',
        'exporting',
        'fixes',
        'impact',
        'issues',
        'operations',
        'preview',
        'sentences',
        'tally',
      ]}
    >
      <Providers>
        <PreviewScreen
          portal={{
            hubId: portal.hubId,
            name: portal.name,
            asksConsent: portal.accountType === 'production',
            isLookOnly: connection?.isLookOnly === true,
          }}
          apiVersion={portal.apiVersion}
          callsPer10s={callsPer10s}
          objects={objects.map((object) => ({ ...object, names: [] }))}
          noteMax={NOTE_MAX}
          actions={{ preview: previewAction, submit: submitAction }}
        />
      </Providers>
    </ClientI18n>
  );
}
