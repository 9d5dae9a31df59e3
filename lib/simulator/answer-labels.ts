import { typesOfPair } from './association-types';
import { jsonAnswer, NO_CONTENT, validationError, type Answer } from './answers';
import { unchanged, withPair, type AnswerCall, type Call, type CallOutcome } from './call';
import { deleteLabel, updateLabel, type LabelChange } from './change-labels';
import { createLabel, listLabels, type LabelRow } from './labels';
import type { Direction, PortalState } from './portal-state';
import { parseLabelUpdate, parseNewLabel } from './request-body';
import type { ApiVersion } from './routes';

export const LABEL_ANSWERS = {
  list_labels: withPair((state, call, pair) =>
    unchanged(labelsAnswer(listLabels(state, pair), call.version)),
  ),
  create_label: withPair(answerCreate),
  update_label: withPair(answerUpdate),
  delete_label: withPair(answerDelete),
  list_v3_types: withPair((state, _call, pair) =>
    unchanged(
      jsonAnswer(200, {
        results: typesOfPair(state, pair).map(({ typeId, name }) => ({ id: String(typeId), name })),
      }),
    ),
  ),
} satisfies Record<string, AnswerCall>;

/** Their rows have these two fields, which were seen to be null. */
const VERSIONS_WITH_OBJECT_FIELDS: readonly ApiVersion[] = ['v4', '2026-03', '2026-09-beta'];

function labelsAnswer(rows: readonly LabelRow[], version: ApiVersion): Answer {
  const extra = VERSIONS_WITH_OBJECT_FIELDS.includes(version)
    ? { fromObjectTypeId: null, toObjectTypeId: null }
    : {};
  return jsonAnswer(200, { results: rows.map((row) => ({ ...row, ...extra })) });
}

function answerCreate(state: PortalState, call: Call, pair: Direction): CallOutcome {
  const wanted = parseNewLabel(call.bodyText);
  if (wanted.kind === 'malformed') return unchanged(validationError(wanted.message));
  const creation = createLabel(state, pair, wanted.value);
  if (creation.kind === 'refused') {
    return unchanged(validationError(creation.message, creation.status));
  }
  return { answer: labelsAnswer(creation.rows, call.version), nextState: creation.state };
}

function answerUpdate(state: PortalState, call: Call, pair: Direction): CallOutcome {
  const wanted = parseLabelUpdate(call.bodyText);
  if (wanted.kind === 'malformed') return unchanged(validationError(wanted.message));
  return changeOutcome(updateLabel(state, pair, wanted.value));
}

function answerDelete(state: PortalState, call: Call, pair: Direction): CallOutcome {
  const [, , typeIdText = ''] = call.parameters;
  if (!/^\d{1,9}$/.test(typeIdText)) {
    return unchanged(validationError(`${typeIdText} is not a whole number (simulated)`));
  }
  return changeOutcome(deleteLabel(state, pair, Number(typeIdText)));
}

function changeOutcome(change: LabelChange): CallOutcome {
  if (change.kind === 'refused') return unchanged(validationError(change.message));
  return { answer: NO_CONTENT, nextState: change.state };
}
