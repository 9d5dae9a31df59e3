import { unknownObjectType, type Answer } from './answers';
import type { Direction, PortalState } from './portal-state';
import { resolveObject } from './resolve-object';
import type { ApiVersion, Operation } from './routes';

export type Call = {
  readonly operation: Operation;
  readonly version: ApiVersion;
  readonly parameters: readonly string[];
  readonly query: URLSearchParams;
  readonly bodyText: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
  readonly now: () => number;
};

export type CallOutcome = {
  readonly answer: Answer;
  /** What a write leaves behind; `null` where nothing took effect. */
  readonly nextState: PortalState | null;
};

export type AnswerCall = (state: PortalState, call: Call) => CallOutcome;
export type AnswerPairCall = (state: PortalState, call: Call, pair: Direction) => CallOutcome;

export function unchanged(answer: Answer): CallOutcome {
  return { answer, nextState: null };
}

/** Resolves the two objects that the path names first. */
export function withPair(answer: AnswerPairCall): AnswerCall {
  return (state, call) => {
    const [fromText = '', toText = ''] = call.parameters;
    const from = resolveObject(state, fromText);
    if (from === undefined) return unchanged(unknownObjectType(fromText));
    const to = resolveObject(state, toText);
    if (to === undefined) return unchanged(unknownObjectType(toText));
    const pair = { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId };
    return answer(state, call, pair);
  };
}
