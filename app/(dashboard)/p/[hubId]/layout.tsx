import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { titleOfPortal } from '@/components/layout/portal-title';
import { findVisiblePortal, requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { requireActor } from '@/lib/session/request-session';
import { PortalFrame } from '../../portal-frame';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly children: ReactNode;
};

/** Every tab says the portal and its type: nobody acts on the wrong one. */
export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  await requireActor();
  const portal = await findVisiblePortal((await params).hubId);
  const { t } = await requestI18n();
  if (portal === null) return { title: { absolute: t('notFound.title') } };
  const name = titleOfPortal(t, portal);
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function PortalLayout({ params, children }: Props) {
  const { actor, portal } = await requirePortal(params);
  return (
    <PortalFrame actor={actor} portal={portal}>
      {children}
    </PortalFrame>
  );
}
