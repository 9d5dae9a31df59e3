import { services } from '@/lib/server/services';

export const dynamic = 'force-dynamic';

/** For whoever watches the process: answers without a session, and tells nothing of the portals. */
export function GET(): Response {
  const { store } = services();
  return Response.json(
    { status: 'ok', engine: store.engine },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
