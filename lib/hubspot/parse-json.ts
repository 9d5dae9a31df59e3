type Json = { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'not_json' };

/** An empty text is no fault: a purge answers with none. */
export function parseJson(text: string | null): Json {
  if (text === null) return { kind: 'not_json' };
  if (text.trim() === '') return { kind: 'json', value: undefined };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'not_json' };
  }
}
