import { jsonAnswer, NO_CONTENT, validationError } from './answers';
import { unchanged, withPair, type AnswerCall, type Call, type CallOutcome } from './call';
import type { Direction, PortalState } from './portal-state';
import { listAll, listPair } from './read-limits';
import { parseLimitInputs, parsePurgeInputs } from './request-body';
import type { ApiVersion } from './routes';
import { createLimits, purgeLimits, updateLimits, type BatchOutcome } from './write-limits';

export const LIMIT_ANSWERS = {
  list_all: (state) => unchanged(jsonAnswer(200, { results: listAll(state) })),
  list_pair: withPair((state, _call, pair) =>
    unchanged(jsonAnswer(200, { results: listPair(state, pair) })),
  ),
  create: withPair(answerWrite),
  update: withPair(answerWrite),
  purge: withPair(answerPurge),
} satisfies Record<string, AnswerCall>;

/** Their specifications have 201 for a create, and 207 where rows were refused. */
const MULTI_STATUS_VERSIONS: readonly ApiVersion[] = ['v4', '2026-03', '2026-09-beta'];

function answerWrite(state: PortalState, call: Call, pair: Direction): CallOutcome {
  const inputs = parseLimitInputs(call.bodyText);
  if (inputs.kind === 'malformed') return unchanged(validationError(inputs.message));
  const write = call.operation === 'create' ? createLimits : updateLimits;
  const outcome: BatchOutcome<unknown> = write(state, pair, inputs.value);
  const { status, results, errors } = outcome;
  const answer = jsonAnswer(batchStatus(call, errors.length), {
    status,
    results,
    ...(errors.length > 0 ? { numErrors: errors.length, errors } : {}),
    startedAt: new Date(call.receivedAt).toISOString(),
    completedAt: new Date(call.now()).toISOString(),
  });
  return { answer, nextState: status === 'COMPLETE' ? outcome.state : null };
}

function batchStatus({ version, operation }: Call, errorCount: number): number {
  if (!MULTI_STATUS_VERSIONS.includes(version)) return 200;
  if (errorCount > 0) return 207;
  return operation === 'create' ? 201 : 200;
}

function answerPurge(state: PortalState, call: Call, pair: Direction): CallOutcome {
  const inputs = parsePurgeInputs(call.bodyText);
  if (inputs.kind === 'malformed') return unchanged(validationError(inputs.message));
  const outcome = purgeLimits(state, pair, inputs.value);
  if (outcome.kind === 'invalid_type') return unchanged(validationError(outcome.message));
  return { answer: NO_CONTENT, nextState: outcome.state };
}
