import 'server-only';

/** A file that is made while it is sent: a long one needs no memory. */
export type Download = {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: AsyncIterable<string> | Iterable<string>;
};

/** Characters. Lines are gathered to pieces of about this size. */
const PIECE_MIN = 16_384;

export function sendDownload({ fileName, contentType, body }: Download): Response {
  const pieces = gather(body);
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
}

async function* gather(
  body: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string, undefined> {
  let piece = '';
  for await (const line of body) {
    piece += line;
    if (piece.length < PIECE_MIN) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
  return undefined;
}
