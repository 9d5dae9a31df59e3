import { NextResponse, type NextRequest } from 'next/server';
import { allowedHosts } from './lib/server/allowed-hosts';
import { securityHeaders } from './lib/server/security-headers';

/**
 * Runs before every answer: refuses foreign host names and sets the security headers. It is never
 * the lock: pages, actions and handlers authorise for themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const answerHeaders = securityHeaders({
    nonce,
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  if (!isAllowedHost(request.headers.get('host'))) {
    return new NextResponse('This address is not one of Linkcap’s. Set PUBLIC_URL to use it.\n', {
      status: 421,
      headers: { ...answerHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const requestHeaders = new Headers(request.headers);
  // Next reads the nonce from here; what a client sent under that name is replaced.
  requestHeaders.set('Content-Security-Policy', answerHeaders['Content-Security-Policy'] ?? '');
  requestHeaders.set('x-nonce', nonce);
  const response = NextResponse.next({ request: { headers: requestHeaders } });
  for (const [name, value] of Object.entries(answerHeaders)) response.headers.set(name, value);
  return response;
}

function isAllowedHost(host: string | null): boolean {
  const port = Number(setting('PORT') ?? 3000);
  return host !== null && allowedHosts({ port, publicUrl: setting('PUBLIC_URL') }).includes(host);
}

/** Empty counts as not set, as in lib/server/env.ts. */
function setting(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}
