import { randomUuid } from './random-uuid';

const keyName = (hubId: number) => `linkcap-apply-${hubId}`;

type ApplyKey = { readonly draft: string; readonly key: string };

/** Where the browser keeps nothing, the page itself does. */
const kept = new Map<string, string>();

/**
 * The idempotency key of what is being applied: the same for the same draft until it was accepted,
 * over a double click, an answer that got lost, a reload and a second tab.
 */
export function applyKey(hubId: number, draft: string): string {
  const known = read(hubId);
  if (known?.draft === draft) return known.key;
  const key = randomUuid();
  write(hubId, JSON.stringify({ draft, key } satisfies ApplyKey));
  // Another tab may have been faster: one of the two holds for both.
  const stored = read(hubId);
  return stored?.draft === draft ? stored.key : key;
}

export function forgetApplyKey(hubId: number): void {
  kept.delete(keyName(hubId));
  try {
    localStorage.removeItem(keyName(hubId));
  } catch {
    // There was none.
  }
}

function write(hubId: number, text: string): void {
  try {
    localStorage.setItem(keyName(hubId), text);
  } catch {
    kept.set(keyName(hubId), text);
  }
}

function read(hubId: number): ApplyKey | null {
  let text = kept.get(keyName(hubId)) ?? null;
  try {
    text ??= localStorage.getItem(keyName(hubId));
  } catch {
    // Kept by the page.
  }
  if (text === null) return null;
  const parsed = parseJson(text);
  return isApplyKey(parsed) ? parsed : null;
}

/** Extensions and people write there, too. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isApplyKey(value: unknown): value is ApplyKey {
  return (
    typeof value === 'object' &&
    value !== null &&
    'draft' in value &&
    'key' in value &&
    typeof value.draft === 'string' &&
    typeof value.key === 'string'
  );
}
