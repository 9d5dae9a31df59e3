/** Form fields whose values nobody may read. */
const SECRET_FIELDS: readonly string[] = [
  'client_secret',
  'code',
  'code_verifier',
  'refresh_token',
  'token',
];

/** What the journal keeps of an OAuth call: everything but the secrets. */
export function redactOAuthCall(call: { readonly path: string; readonly bodyText: string }): {
  readonly path: string;
  readonly body: string;
} {
  const path = call.path.replace(/(\/oauth\/v1\/(?:access|refresh)-tokens\/)[^?]+/, '$1***');
  if (call.bodyText.startsWith('{')) return { path, body: '***' };
  const form = new URLSearchParams(call.bodyText);
  for (const field of SECRET_FIELDS) if (form.has(field)) form.set(field, '***');
  return { path, body: form.toString() };
}
