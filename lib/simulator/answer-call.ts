import { ACCOUNT_ANSWERS } from './answer-account';
import { LABEL_ANSWERS } from './answer-labels';
import { LIMIT_ANSWERS } from './answer-limits';
import { SCHEMA_ANSWERS } from './answer-schemas';
import { USAGE_ANSWERS } from './answer-usage';
import type { AnswerCall, Call, CallOutcome } from './call';
import type { PortalState } from './portal-state';
import type { Operation } from './routes';

const ANSWERS: Readonly<Record<Operation, AnswerCall>> = {
  ...LIMIT_ANSWERS,
  ...LABEL_ANSWERS,
  ...SCHEMA_ANSWERS,
  ...ACCOUNT_ANSWERS,
  ...USAGE_ANSWERS,
};

/** What HubSpot would answer, and the portal that it would leave behind. */
export function answerCall(state: PortalState, call: Call): CallOutcome {
  return ANSWERS[call.operation](state, call);
}
