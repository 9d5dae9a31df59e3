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

/** The same body in small parts, with a gap before each. */
export function trickleResponse(
  answer: Answer,
  pace: {
    readonly bytesPerPart: number;
    readonly gapMs: number;
    readonly sleepMs: (ms: number) => Promise<void>;
  },
): Response {
  const bytes = new TextEncoder().encode(answer.body ?? '');
  let sent = 0;
  return streamed(answer, async (controller) => {
    if (sent >= bytes.length) {
      controller.close();
      return;
    }
    await pace.sleepMs(pace.gapMs);
    controller.enqueue(bytes.slice(sent, sent + pace.bytesPerPart));
    sent += pace.bytesPerPart;
  });
}

/** Bytes. */
const PART_BYTES = 65_536;

/** The same body behind very many spaces, made as they are read. */
export function hugeResponse(answer: Answer, bytes: number): Response {
  let left = bytes;
  return streamed(answer, (controller) => {
    if (left > 0) {
      const part = Math.min(left, PART_BYTES);
      controller.enqueue(new Uint8Array(part).fill(SPACE));
      left -= part;
      return;
    }
    if (answer.body !== null) controller.enqueue(new TextEncoder().encode(answer.body));
    controller.close();
  });
}

const SPACE = 0x20;

function streamed(
  { status, headers }: Answer,
  pull: (
    controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>,
  ) => void | Promise<void>,
): Response {
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({ pull }, { highWaterMark: 0 });
  const hasBody = !STATUSES_WITHOUT_BODY.includes(status);
  return new Response(hasBody ? stream : null, { status, headers });
}
