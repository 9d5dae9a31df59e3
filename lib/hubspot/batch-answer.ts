import type { z } from 'zod';
import {
  HUBSPOT_BATCH_STATUSES,
  type BatchAnswer,
  type HubSpotBatchStatus,
} from '../portals/hubspot-portal';
import { readRefusal } from './read-refusal';
import type { HubSpotAnswer } from './connection';
import { readResultRow, type batchAnswerSchema } from './schemas';
import { parseWireTime } from './wire-time';

/** HubSpot's answer to a write, in our words. A purge has no body: every field is `null` then. */
export function toBatchAnswer(
  wire: z.output<typeof batchAnswerSchema>,
  { httpStatus, body, correlationId }: HubSpotAnswer,
): BatchAnswer {
  // A body that is itself an error, though the status is 2xx, refuses without naming a row.
  const errors = wire.errors ?? (wire.status === 'error' ? [body] : []);
  return {
    httpStatus,
    status: readStatus(wire.status),
    limits: (wire.results ?? []).map(readResultRow).filter((row) => row !== null),
    refusals: errors.map((error) => readRefusal(error, correlationId)),
    numErrors: typeof wire.numErrors === 'number' ? wire.numErrors : null,
    requestedAt: parseWireTime(wire.requestedAt),
    startedAt: parseWireTime(wire.startedAt),
    completedAt: parseWireTime(wire.completedAt),
    links: readLinks(wire.links),
  };
}

function readStatus(status: unknown): HubSpotBatchStatus | null {
  return HUBSPOT_BATCH_STATUSES.find((known) => known === status) ?? null;
}

function readLinks(links: unknown): Readonly<Record<string, string>> | null {
  if (typeof links !== 'object' || links === null) return null;
  const texts = Object.entries(links).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return texts.length === 0 ? null : Object.fromEntries(texts);
}
