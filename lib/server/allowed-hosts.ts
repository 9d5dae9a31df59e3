const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

type Listening = { readonly port: number; readonly publicUrl: string | undefined };

/**
 * The values of `Host` that are answered. A page on the internet can point its own name at this
 * machine (DNS rebinding); a name that is not here is refused.
 */
export function allowedHosts({ port, publicUrl }: Listening): readonly string[] {
  const own = LOOPBACK_NAMES.flatMap((name) =>
    port === 80 ? [name, `${name}:80`] : [`${name}:${port}`],
  );
  return publicUrl === undefined ? own : [...own, new URL(publicUrl).host];
}

/** The values of `Origin` from which changes are taken. */
export function allowedOrigins({ port, publicUrl }: Listening): readonly string[] {
  const own = LOOPBACK_NAMES.map((name) => new URL(`http://${name}:${port}`).origin);
  return publicUrl === undefined ? own : [...own, new URL(publicUrl).origin];
}
