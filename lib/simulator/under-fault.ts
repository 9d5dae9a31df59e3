import type { Answer } from './answers';
import { editResults, splitBatch, toPending, withRefusals } from './edit-answer';
import type { FaultEffect } from './fault-effects';
import {
  ConnectionDroppedError,
  hugeResponse,
  toResponse,
  trickleResponse,
  truncatedResponse,
} from './responses';

export type FaultyCall = {
  readonly bodyText: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  /** Does what the request asks for, with the body given. */
  readonly apply: (bodyText: string) => Promise<Answer>;
  readonly sleepMs: (ms: number) => Promise<void>;
};

/** Answers a request as far as the fault lets it. */
export async function underFault(effect: FaultEffect | null, call: FaultyCall): Promise<Response> {
  const { sleepMs, bodyText } = call;
  const apply = (): Promise<Answer> => call.apply(bodyText);
  switch (effect?.kind) {
    case undefined:
      return toResponse(await apply());
    case 'answer':
    case 'html':
    case 'redirect':
      if (effect.apply) await apply();
      return toResponse(faultAnswer(effect));
    case 'delay': {
      await sleepMs(effect.beforeApplyMs);
      const answer = await apply();
      await sleepMs(effect.beforeAnswerMs);
      return toResponse(answer);
    }
    case 'drop':
      if (effect.when === 'after_apply') await apply();
      throw new ConnectionDroppedError();
    case 'truncate':
      return truncatedResponse(await apply());
    case 'trickle':
      return trickleResponse(await apply(), { ...effect, sleepMs });
    case 'huge':
      return hugeResponse(await apply(), effect.bytes);
    case 'pending': {
      const startedAt = new Date(call.receivedAt).toISOString();
      const delayMs = effect.appliesAfterMs;
      if (delayMs === 0) await apply();
      // Its answer reaches nobody.
      else if (delayMs !== null) void sleepMs(delayMs).then(apply);
      return toResponse(toPending(effect, startedAt));
    }
    case 'partial': {
      const batch = splitBatch(bodyText, effect.keep);
      const answer = await call.apply(batch.bodyText);
      return toResponse(withRefusals(effect, answer, batch.refused));
    }
    case 'reorder_results':
    case 'missing_results':
    case 'foreign_results':
      return toResponse(editResults(effect, await apply()));
  }
}

function faultAnswer(
  effect: Extract<FaultEffect, { kind: 'answer' | 'html' | 'redirect' }>,
): Answer {
  const { status } = effect;
  switch (effect.kind) {
    case 'answer': {
      const headers = { 'content-type': 'application/json;charset=utf-8', ...effect.headers };
      const { body } = effect;
      if (body === undefined) return { status, headers, body: null };
      return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
    }
    case 'html':
      return {
        status,
        headers: { 'content-type': 'text/html;charset=utf-8' },
        body: `<html><head><title>${status}</title></head><body><h1>${status} (simulated)</h1></body></html>`,
      };
    case 'redirect':
      return { status, headers: { location: effect.location }, body: null };
  }
}
