/**
 * The session's cookie. Cookies ignore ports, so the name carries it: two Linkcaps on one machine
 * do not sign each other out. Behind https the `__Host-` prefix binds it to this very host.
 */
export function sessionCookie({
  port,
  isHttps,
  maxAgeSeconds,
}: {
  readonly port: number;
  readonly isHttps: boolean;
  readonly maxAgeSeconds: number;
}) {
  return {
    name: isHttps ? `__Host-linkcap-${port}` : `linkcap-${port}`,
    options: {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: isHttps,
      maxAge: maxAgeSeconds,
    },
  } as const;
}
