import 'server-only';
import type { Actor } from '../submissions/portal-access';
import { findActorByToken, readSessionToken } from '../session/request-session';
import { sendDownload, type Download } from './download';
import { services } from './services';

/** What a GET handler answers: a body, or that there is nothing for this person. */
export type RouteAnswer =
  | { readonly kind: 'json'; readonly body: unknown }
  | ({ readonly kind: 'download' } & Download)
  | { readonly kind: 'events'; readonly stream: ReadableStream<Uint8Array> }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'bad_request'; readonly message: string };

/** No proxy may gather, compress or keep it. */
const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

const STATUS = { json: 200, bad_request: 400, not_found: 404 } as const;

/** Makes a GET handler for signed-in people. Nothing that it answers may be kept by a cache. */
export function defineRoute<Context>(
  handle: (
    request: {
      readonly actor: Actor;
      readonly url: URL;
      readonly headers: Headers;
      /** Aborts when the client has gone. */
      readonly signal: AbortSignal;
    },
    context: Context,
  ) => Promise<RouteAnswer>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const actor = await findActorByToken(await readSessionToken());
    if (actor === null) return answer(401, { error: 'not_signed_in' });
    const { headers, signal } = request;
    try {
      const result = await handle({ actor, url: new URL(request.url), headers, signal }, context);
      if (result.kind === 'download') return sendDownload(result);
      if (result.kind === 'events') return new Response(result.stream, { headers: STREAM_HEADERS });
      return answer(STATUS[result.kind], bodyOf(result));
    } catch (error) {
      const requestId = crypto.randomUUID();
      services().logger.error({ err: error, requestId }, 'A handler failed.');
      return answer(500, { error: 'unexpected', requestId });
    }
  };
}

function bodyOf(result: Exclude<RouteAnswer, { readonly kind: 'download' | 'events' }>): unknown {
  switch (result.kind) {
    case 'json':
      return result.body;
    case 'not_found':
      return { error: 'not_found' };
    case 'bad_request':
      return { error: 'invalid_input', message: result.message };
  }
}

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } });
}
