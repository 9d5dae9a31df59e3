import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { findVisiblePortal, requirePortal } from '@/lib/server/portal-page';
import { requestI18n } from '@/lib/session/preferences';
import { requireActor } from '@/lib/session/request-session';
import { PortalFrame } from '../../portal-frame';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly children: ReactNode;
};

/** Every tab's title begins with the portal: nobody acts on the wrong one. */
export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  await requireActor();
  const portal = await findVisiblePortal((await params).hubId);
  if (portal === null) return { title: { absolute: (await requestI18n()).t('notFound.title') } };
  return { title: { default: portal.name, template: `${portal.name} · %s` } };
}

export default async function PortalLayout({ params, children }: Props) {
  const { actor, portal } = await requirePortal(params);
  return (
    <PortalFrame actor={actor} portal={portal}>
      {children}
    </PortalFrame>
  );
}
