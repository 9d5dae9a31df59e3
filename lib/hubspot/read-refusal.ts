import type { RowRefusal } from '../portals/hubspot-portal';
import { readErrorBody, type ErrorBody } from './read-error-body';

/** `context` entries that hold type ids: bare, or as `<ordinal of the category>-<typeId>`. */
const TYPE_ID_FIELDS = ['type', 'types', 'typeId', 'typeIds', 'associationTypeId'] as const;

const TYPE_ID = /^\s*(?:\d+-)?(\d{1,15})\s*$/;
/** Recorded: "0-5 is not a valid association type between CONTACT and DEAL". */
const TYPE_IN_MESSAGE = /^\W*\d+-(\d{1,15}) is not a valid\b/i;

/** An error inside a 2xx answer, with the type ids that it names. */
export function readRefusal(error: unknown, callCorrelationId: string | null): RowRefusal {
  const body = readErrorBody(error);
  return {
    message: body.message ?? 'HubSpot refused this and gave no reason.',
    category: body.category,
    subCategory: body.subCategory,
    correlationId: body.correlationId ?? callCorrelationId,
    typeIds: [...new Set([...typeIdsOfContext(body), ...typeIdsOfMessage(body)])],
  };
}

function typeIdsOfContext({ context }: ErrorBody): readonly number[] {
  return TYPE_ID_FIELDS.flatMap((field) => context[field] ?? []).flatMap((text) => {
    const typeId = TYPE_ID.exec(text)?.[1];
    return typeId === undefined ? [] : [Number(typeId)];
  });
}

function typeIdsOfMessage({ message }: ErrorBody): readonly number[] {
  const typeId = TYPE_IN_MESSAGE.exec(message ?? '')?.[1];
  return typeId === undefined ? [] : [Number(typeId)];
}
