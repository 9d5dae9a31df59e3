import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requirePortal } from '@/lib/server/portal-page';
import { PortalFrame } from '../../portal-frame';

type Props = {
  readonly params: Promise<{ readonly hubId: string }>;
  readonly children: ReactNode;
};

/** Every tab's title begins with the portal: nobody acts on the wrong one. */
export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { portal } = await requirePortal(params);
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
