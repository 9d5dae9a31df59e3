/** The headers of every answer. The nonce is new for each request. */
export function securityHeaders(options: {
  readonly nonce: string;
  /** React's development build evaluates code and talks to its server; the product does neither. */
  readonly isDevelopment: boolean;
}): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    'X-Content-Type-Options': 'nosniff',
    // Not `no-referrer`: a form sent before hydration would have `Origin: null` and be refused.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

export function contentSecurityPolicy({
  nonce,
  isDevelopment,
}: {
  readonly nonce: string;
  readonly isDevelopment: boolean;
}): string {
  const inDevelopment = (source: string) => (isDevelopment ? ` ${source}` : '');
  return [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${inDevelopment("'unsafe-eval'")}`,
    isDevelopment ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' 'nonce-${nonce}'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${inDevelopment('ws:')}`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
