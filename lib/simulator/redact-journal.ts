/** Fields of a form or an address whose values nobody may read. */
const SECRET_FIELDS: readonly string[] = [
  'client_secret',
  'code',
  'code_verifier',
  'refresh_token',
  'state',
  'token',
];

/** What the journal keeps of an OAuth call: everything but the secrets. */
export function redactOAuthCall(call: { readonly path: string; readonly bodyText: string }): {
  readonly path: string;
  readonly body: string;
} {
  const [pathname = '', query] = call.path.split('?');
  const shown = pathname.replace(/(\/oauth\/v1\/(?:access|refresh)-tokens\/).+/, '$1***');
  return {
    path: query === undefined ? shown : `${shown}?${redactForm(query)}`,
    body: call.bodyText.startsWith('{') ? '***' : redactForm(call.bodyText),
  };
}

function redactForm(text: string): string {
  const form = new URLSearchParams(text);
  for (const field of SECRET_FIELDS) if (form.has(field)) form.set(field, '***');
  return form.toString();
}
