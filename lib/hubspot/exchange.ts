import type { Clock } from './clock';
import { HubSpotError, wireError } from './errors';
import type { HeaderReader } from './classify-failure';

/** What the client needs of `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Bytes, after decompression. */
const BODY_BYTES_MAX = 2 * 1024 * 1024;

export type RawAnswer = {
  readonly httpStatus: number;
  readonly headers: HeaderReader;
  /** `null` where it is not UTF-8, or where an answer outside of 2xx broke off. */
  readonly text: string | null;
};

/**
 * Sends once and reads the whole answer, all within one deadline; never follows a redirect.
 * Throws a `HubSpotError` where there is no whole answer. Outside of 2xx the status alone is one.
 */
export async function exchange(
  wire: { readonly fetch: Fetch; readonly clock: Clock; readonly deadlineMs: number },
  url: string,
  init: RequestInit,
): Promise<RawAnswer> {
  const controller = new AbortController();
  const progress: Progress = { httpStatus: null };
  let stopTimer: (() => void) | undefined;
  const deadline = new Promise<never>((_, reject) => {
    stopTimer = wire.clock.after(wire.deadlineMs, () => {
      reject(
        wireError('timeout', `HubSpot did not answer within ${wire.deadlineMs} ms.`, progress),
      );
      controller.abort();
    });
  });
  try {
    const answer = readAnswer(
      () => wire.fetch(url, { ...init, redirect: 'manual', signal: controller.signal }),
      progress,
    );
    return await Promise.race([answer, deadline]);
  } finally {
    stopTimer?.();
    controller.abort();
  }
}

type Progress = { httpStatus: number | null };

async function readAnswer(send: () => Promise<Response>, progress: Progress): Promise<RawAnswer> {
  try {
    const response = await send();
    const { status: httpStatus, headers } = response;
    progress.httpStatus = httpStatus;
    if (httpStatus >= 200 && httpStatus < 300) {
      return { httpStatus, headers, text: await readText(response) };
    }
    const isRedirect = httpStatus < 400;
    const text = isRedirect ? null : await readText(response).catch(() => null);
    return { httpStatus, headers, text };
  } catch (error) {
    if (error instanceof HubSpotError) throw error;
    throw wireError('network', `The connection to HubSpot failed${causeOf(error)}.`, progress);
  }
}

async function readText(response: Response): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > BODY_BYTES_MAX) {
      throw wireError('too_large', `HubSpot's answer is larger than ${BODY_BYTES_MAX} bytes.`, {
        httpStatus: response.status,
      });
    }
    chunks.push(value);
  }
  return decode(chunks);
}

function decode(chunks: readonly Uint8Array[]): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return (
      chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
    );
  } catch {
    return null;
  }
}

/** Only the code: the text of such an error can hold a header, and so the token. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? ` (${code})` : '';
}
