import { redactTokens } from './redact-token';

/** Characters; HubSpot's messages are a few hundred. */
const TEXT_LENGTH_MAX = 2_000;
/** Entries; the longest list that HubSpot sends is that of some 80 scopes. */
const CONTEXT_ENTRIES_MAX = 200;

/** What an error body says. Every field may be missing at HubSpot; nothing here throws. */
export type ErrorBody = {
  readonly message: string | null;
  readonly category: string | null;
  readonly subCategory: string | null;
  readonly correlationId: string | null;
  readonly policyName: string | null;
  readonly context: Readonly<Record<string, readonly string[]>>;
};

export function readErrorBody(body: unknown): ErrorBody {
  const fields = toFields(body);
  const subCategory = fields.get('subCategory');
  return {
    message: readText(fields.get('message')),
    category: readText(fields.get('category')),
    subCategory: isFilledObject(subCategory)
      ? readText(JSON.stringify(subCategory))
      : readText(subCategory),
    correlationId: readText(fields.get('correlationId')),
    policyName: readText(fields.get('policyName')),
    context: readContext(fields),
  };
}

function toFields(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map<string, unknown>(Object.entries(value));
}

function isFilledObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function readText(value: unknown): string | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  return redactTokens(text.slice(0, TEXT_LENGTH_MAX));
}

/** The body's own context, and that of each of its `errors` (missing scopes stand there). */
function readContext(fields: ReadonlyMap<string, unknown>): Record<string, readonly string[]> {
  const details = fields.get('errors');
  const contexts = [
    fields.get('context'),
    ...(Array.isArray(details) ? details.map((detail) => toFields(detail).get('context')) : []),
  ];
  const merged = new Map<string, Set<string>>();
  for (const context of contexts.slice(0, CONTEXT_ENTRIES_MAX)) {
    for (const [name, value] of [...toFields(context)].slice(0, CONTEXT_ENTRIES_MAX)) {
      const texts = (Array.isArray(value) ? value : [value])
        .slice(0, CONTEXT_ENTRIES_MAX)
        .map(readText)
        .filter((text) => text !== null);
      merged.set(name, new Set([...(merged.get(name) ?? []), ...texts]));
    }
  }
  return Object.fromEntries([...merged].map(([name, texts]) => [name, [...texts]]));
}
