import { requirePortal } from '@/lib/server/portal-page';

type Props = { readonly params: Promise<{ readonly hubId: string }> };

export default async function LimitsPage({ params }: Props) {
  const { portal } = await requirePortal(params);
  return <h1>{portal.name}</h1>;
}
