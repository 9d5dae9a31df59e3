import { jsonAnswer, NO_CONTENT, unknownObjectType, validationError, type Answer } from './answers';
import { createLabel, listLabels } from './labels';
import type { Direction, PortalState } from './portal-state';
import { listAll, listPair } from './read-limits';
import { parseLimitInputs, parseNewLabel, parsePurgeInputs } from './request-body';
import { resolveObject } from './resolve-object';
import type { Operation } from './routes';
import { listSchemas, readSchema } from './schemas';
import { createLimits, purgeLimits, updateLimits, type BatchOutcome } from './write-limits';

export type Call = {
  readonly operation: Operation;
  readonly objects: readonly string[];
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

/** What HubSpot would answer, and the portal that it would leave behind. */
export function answerCall(state: PortalState, call: Call): CallOutcome {
  switch (call.operation) {
    case 'list_all':
      return read(jsonAnswer(200, { results: listAll(state) }));
    case 'list_schemas':
      return read(jsonAnswer(200, { results: listSchemas(state) }));
    case 'read_account':
      return read(jsonAnswer(200, state.account));
    case 'read_schema':
      return answerSchema(state, call);
    case 'list_pair':
    case 'list_labels':
    case 'create_label':
    case 'create':
    case 'update':
    case 'purge':
      return answerPairCall(state, call, call.operation);
  }
}

function answerSchema(state: PortalState, call: Call): CallOutcome {
  const [text = ''] = call.objects;
  const object = resolveObject(state, text);
  if (object === undefined) return read(unknownObjectType(text));
  return read(jsonAnswer(200, readSchema(state, object)));
}

type PairOperation = Exclude<
  Operation,
  'list_all' | 'list_schemas' | 'read_account' | 'read_schema'
>;

function answerPairCall(state: PortalState, call: Call, operation: PairOperation): CallOutcome {
  const [fromText = '', toText = ''] = call.objects;
  const from = resolveObject(state, fromText);
  if (from === undefined) return read(unknownObjectType(fromText));
  const to = resolveObject(state, toText);
  if (to === undefined) return read(unknownObjectType(toText));
  const pair = { fromObjectTypeId: from.objectTypeId, toObjectTypeId: to.objectTypeId };
  switch (operation) {
    case 'list_pair':
      return read(jsonAnswer(200, { results: listPair(state, pair) }));
    case 'list_labels':
      return read(jsonAnswer(200, { results: listLabels(state, pair) }));
    case 'create_label':
      return answerCreateLabel(state, pair, call);
    case 'purge':
      return answerPurge(state, pair, call);
    case 'create':
    case 'update': {
      const inputs = parseLimitInputs(call.bodyText);
      if (inputs.kind === 'malformed') return read(validationError(inputs.message));
      const write = operation === 'create' ? createLimits : updateLimits;
      return batchAnswer(write(state, pair, inputs.value), call);
    }
  }
}

function answerPurge(state: PortalState, pair: Direction, call: Call): CallOutcome {
  const inputs = parsePurgeInputs(call.bodyText);
  if (inputs.kind === 'malformed') return read(validationError(inputs.message));
  const outcome = purgeLimits(state, pair, inputs.value);
  if (outcome.kind === 'invalid_type') return read(validationError(outcome.message));
  return { answer: NO_CONTENT, nextState: outcome.state };
}

function answerCreateLabel(state: PortalState, pair: Direction, call: Call): CallOutcome {
  const wanted = parseNewLabel(call.bodyText);
  if (wanted.kind === 'malformed') return read(validationError(wanted.message));
  const creation = createLabel(state, pair, wanted.value);
  if (creation.kind === 'refused') {
    return read(validationError(creation.message, creation.status));
  }
  return { answer: jsonAnswer(200, { results: creation.rows }), nextState: creation.state };
}

/** 200 also where rows were refused, as 2026-09 has no 201 and no 207. */
function batchAnswer(outcome: BatchOutcome<unknown>, call: Call): CallOutcome {
  const { state, status, results, errors } = outcome;
  const answer = jsonAnswer(200, {
    status,
    results,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
    startedAt: new Date(call.receivedAt).toISOString(),
    completedAt: new Date(call.now()).toISOString(),
  });
  return { answer, nextState: status === 'COMPLETE' ? state : null };
}

function read(answer: Answer): CallOutcome {
  return { answer, nextState: null };
}
