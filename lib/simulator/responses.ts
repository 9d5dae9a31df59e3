import type { Answer } from './answers';

/** What `fetch` throws when the other side hangs up. */
export class ConnectionDroppedError extends TypeError {
  constructor() {
    super('fetch failed', {
      cause: Object.assign(new Error('The simulator dropped the connection.'), {
        code: 'ECONNRESET',
      }),
    });
    this.name = 'ConnectionDroppedError';
  }
}

const STATUSES_WITHOUT_BODY: readonly number[] = [204, 205, 304];

export function toResponse(answer: Answer): Response {
  const body = STATUSES_WITHOUT_BODY.includes(answer.status) ? null : answer.body;
  return new Response(body, { status: answer.status, headers: answer.headers });
}

/** Announces the whole body, gives half of it, and breaks. */
export function truncatedResponse(answer: Answer): Response {
  const bytes = new TextEncoder().encode(answer.body ?? '');
  let sent = false;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: (controller) => {
        if (sent || bytes.length < 2) {
          controller.error(new ConnectionDroppedError());
          return;
        }
        sent = true;
        controller.enqueue(bytes.slice(0, Math.floor(bytes.length / 2)));
      },
    },
    { highWaterMark: 0 },
  );
  // A 204 cannot carry the broken stream.
  return new Response(stream, {
    status: answer.status === 204 ? 200 : answer.status,
    headers: { ...answer.headers, 'content-length': String(Math.max(bytes.length, 1)) },
  });
}
