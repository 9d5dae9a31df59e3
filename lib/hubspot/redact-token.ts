const TOKEN_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\bpat-[a-z0-9]+-[\w-]+/gi, '***'],
  [/\bBearer\s+[^\s"',;]+/gi, 'Bearer ***'],
];

/** Characters. Shorter texts occur in ordinary words; no token of HubSpot's is that short. */
const TOKEN_LENGTH_MIN = 16;

/** Takes out whatever looks like an access token. */
export function redactTokens(text: string): string {
  return TOKEN_PATTERNS.reduce(
    (redacted, [pattern, replacement]) => redacted.replace(pattern, replacement),
    text,
  );
}

/** Takes out this very token, whatever it looks like. */
export function redactToken(text: string, token: string): string {
  return token.length < TOKEN_LENGTH_MIN ? text : text.replaceAll(token, '***');
}
