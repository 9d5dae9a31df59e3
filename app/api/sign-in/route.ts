import { NextResponse } from 'next/server';
import { services } from '@/lib/server/services';
import { currentLifetime, sessionCookieFor } from '@/lib/session/request-session';
import { signIn } from '@/lib/session/sign-in';

/** Spends the token of a sign-in link: only a handler can set the cookie. */
export async function GET(request: Request): Promise<Response> {
  const { store } = services();
  // A browser that fetches ahead must not use the link up.
  if (isPrefetch(request.headers)) return new Response(null, { status: 204 });
  const token = new URL(request.url).searchParams.get('token') ?? '';
  const outcome = await signIn(
    { sessions: store.sessions, nowMs: Date.now, lifetime: currentLifetime() },
    token,
  );
  if (outcome.kind !== 'signed_in') {
    return seeOther(`/sign-in?failed=${outcome.kind}`);
  }
  const response = seeOther('/');
  const { name, options } = sessionCookieFor(outcome.maxAgeSeconds);
  response.cookies.set(name, outcome.sessionToken, options);
  return response;
}

/** Without this, Next would answer HEAD by running GET. */
export function HEAD(): Response {
  return new Response(null, { status: 204 });
}

/** Relative: whichever of its names this Linkcap was opened under, the cookie belongs to that one. */
function seeOther(path: string): NextResponse {
  return new NextResponse(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'no-store' },
  });
}

function isPrefetch(headers: Headers): boolean {
  const purpose = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
  return purpose.includes('prefetch') || headers.has('next-router-prefetch');
}
